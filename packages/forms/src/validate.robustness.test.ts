import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answers } from "./answers.ts";
import { parseForm } from "./definition.ts";
import { evaluate } from "./evaluate.ts";
import { summarise } from "./summarise.ts";
import { onePage, permitAnswers, permitForm, today } from "./testing/permit-form.ts";
import { validate } from "./validate.ts";

test("whatever is sent as answers, the judgement is an answer and never a crash", () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (junk) => {
      const answers = junk as Answers;
      const validation = validate(permitForm, answers, { today });
      expect(validation.errors.length).toBeGreaterThan(0);
      expect(Array.isArray(summarise(permitForm, validation.answers, "it"))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("junk in any one place of good answers is kept out or told", () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(permitAnswers)), fc.anything(), (key, junk) => {
      const { answers } = validate(permitForm, { ...permitAnswers, [key]: junk }, { today });
      expect(() => JSON.stringify(answers)).not.toThrow();
      expect(validate(permitForm, answers, { today }).answers).toEqual(answers);
    }),
  );
});

test("whatever is sent as a definition, it is accepted or refused with places, and never a crash", () => {
  const component = fc.record(
    {
      type: fc.constantFrom(
        "textfield",
        "radio",
        "datagrid",
        "panel",
        "form",
        "columns",
        "file",
        "content",
        "nonsense",
      ),
      key: fc.oneof(fc.constantFrom("a", "b", "__proto__", "constructor"), fc.string()),
      label: fc.anything(),
      components: fc.anything(),
      values: fc.anything(),
      conditional: fc.anything(),
      validate: fc.anything(),
    },
    { requiredKeys: ["type"] },
  );
  fc.assert(
    fc.property(fc.array(component, { maxLength: 5 }), (components) => {
      const parsed = parseForm({
        display: "wizard",
        components: [{ type: "panel", key: "p", title: "P", components }],
      });
      if (!parsed.ok) expect(parsed.refusal.length).toBeGreaterThan(0);
      else expect(validate(parsed.value, {}, { today }).answers).toEqual({});
    }),
    { numRuns: 300 },
  );
});

test("answers that contain themselves, ten thousand rows and a million unknown keys are cut short", () => {
  const endless: Record<string, unknown> = { ...permitAnswers };
  endless["vehicles"] = [endless];
  expect(validate(permitForm, endless as Answers, { today }).errors.length).toBeGreaterThan(0);
  const rows = Array.from({ length: 10_000 }, () => ({ plate: "AB123CD" }));
  expect(validate(permitForm, { ...permitAnswers, vehicles: rows }, { today }).answers["vehicles"]).toHaveLength(3);
  const keys = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 1]));
  expect(validate(permitForm, keys, { today }).errors.length).toBeLessThanOrEqual(200);
});

test("a key such as __proto__ in the answers changes nothing", () => {
  const sent = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}') as Answers;
  const { answers, errors } = validate(onePage({ type: "textfield", key: "a", label: "A" }), sent, { today });
  expect(answers).toEqual({});
  expect(errors.map(({ code }) => code)).toEqual(["unknown_field", "unknown_field"]);
  expect(({} as Record<string, unknown>)["isAdmin"]).toBeUndefined();
});

test("the answers given are never changed in place", () => {
  const frozen = Object.freeze({
    ...permitAnswers,
    vehicles: Object.freeze([Object.freeze({ plate: "ab 123 cd" })]),
  }) as unknown as Answers;
  expect(validate(permitForm, frozen, { today }).answers["vehicles"]).toEqual([{ plate: "AB123CD" }]);
  expect(evaluate(permitForm, frozen, { today }).answers["vehicles"]).toEqual([{ plate: "ab 123 cd" }]);
});
