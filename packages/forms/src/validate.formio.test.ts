import { processSync, ProcessTargets } from "@formio/core";
import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import type { Answer, Answers } from "./answers.ts";
import { onePage, today } from "./testing/permit-form.ts";
import { validate } from "./validate.ts";

/** Form.io's own processor says which questions of the form it would refuse. */
const refusedByFormio = (components: readonly object[], answers: Answers): Set<string> => {
  const form = { display: "wizard", components: [{ type: "panel", key: "page", title: "Pagina", components }] };
  const context = { form, submission: { data: structuredClone(answers) }, data: structuredClone(answers), components: structuredClone(form.components), scope: { errors: [] as { context?: { path?: string } }[] }, config: { server: true } };
  for (const processors of [ProcessTargets.submission, ProcessTargets.evaluator])
    processSync({ ...context, processors } as unknown as Parameters<typeof processSync>[0]);
  return new Set(context.scope.errors.map((error) => error.context?.path ?? ""));
};

const choices = [{ label: "A", value: "a" }, { label: "B", value: "b" }];
const required = { required: fc.boolean() };
const kinds = {
  textfield: {
    answer: fc.constantFrom(undefined, "", "a", "ab", "abcdef", "12345"),
    rules: fc.record({ ...required, minLength: fc.constantFrom(1, 3), maxLength: fc.constantFrom(4, 6), pattern: fc.constantFrom("[0-9]+", "[a-z]*") }, { requiredKeys: [] }),
  },
  textarea: { answer: fc.constantFrom(undefined, "", "abc", "abcdefgh"), rules: fc.record({ ...required, maxLength: fc.constant(5) }, { requiredKeys: [] }) },
  number: { answer: fc.constantFrom(undefined, 0, 1, 5, 10, -3), rules: fc.record({ ...required, min: fc.constantFrom(0, 2), max: fc.constantFrom(5, 9) }, { requiredKeys: [] }) },
  checkbox: { answer: fc.constantFrom(undefined, true, false), rules: fc.record(required) },
  radio: { answer: fc.constantFrom(undefined, "a", "b"), rules: fc.record(required) },
  select: { answer: fc.constantFrom(undefined, "a", "b"), rules: fc.record(required) },
  email: { answer: fc.constantFrom(undefined, "", "a@b.it", "a@", "nome.cognome@esempio.it", "x"), rules: fc.record(required) },
} as const;

const question = fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])).chain((type) =>
  fc.record({
    type: fc.constant(type),
    answer: kinds[type].answer as fc.Arbitrary<Answer | undefined>,
    rules: kinds[type].rules as fc.Arbitrary<object>,
    condition: fc.option(fc.record({ show: fc.boolean(), eq: fc.constantFrom("a", "b", "ab", "true") }), { freq: 3 }),
  }),
);

beforeEach(() => {
  // Form.io tells the console about every number that was not given.
  for (const method of ["error", "warn", "log"] as const) vi.spyOn(console, method).mockImplementation(() => undefined);
});

test("our verdict on every question is that of Form.io's own processor, conditions included", () => {
  fc.assert(
    fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (questions) => {
      const components = questions.map(({ type, rules, condition }, index) => ({
        type,
        key: `q${index}`,
        label: `Domanda ${index}`,
        input: true,
        validate: rules,
        ...(type === "radio" ? { values: choices } : {}),
        ...(type === "select" ? { dataSrc: "values", data: { values: choices } } : {}),
        ...(condition && index > 0 ? { conditional: { ...condition, when: `q${index - 1}` } } : {}),
      }));
      const answers = Object.fromEntries(questions.flatMap(({ answer }, index) => (answer === undefined ? [] : [[`q${index}`, answer]])));
      const ours = new Set(validate(onePage(...components), answers, { today }).errors.map(({ path }) => path));
      expect(ours).toEqual(refusedByFormio(components, answers));
    }),
    { numRuns: 500 },
  );
});
