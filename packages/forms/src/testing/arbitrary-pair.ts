import fc from "fast-check";
import type { Answer } from "../answers.ts";
import type { Pair } from "./formio-verdict.ts";

const choices = [
  { label: "A", value: "a" },
  { label: "B", value: "b" },
  { label: "C", value: "c" },
];
const required = { required: fc.boolean() };

/** Types that both engines have, with answers right and wrong, and the rules that both know. */
const kinds = {
  textfield: {
    answer: fc.constantFrom(undefined, "", "a", "ab", "abcdef", "12345"),
    rules: fc.record(
      {
        ...required,
        minLength: fc.constantFrom(1, 3),
        maxLength: fc.constantFrom(4, 6),
        pattern: fc.constantFrom("[0-9]+", "[a-z]*", "([a-z]{2}|x)"),
      },
      { requiredKeys: [] },
    ),
  },
  textarea: {
    answer: fc.constantFrom(undefined, "", "abc", "abcdefgh"),
    rules: fc.record({ ...required, maxLength: fc.constant(5) }, { requiredKeys: [] }),
  },
  number: {
    answer: fc.constantFrom(undefined, 0, 1, 5, 10, -3),
    rules: fc.record({ ...required, min: fc.constantFrom(0, 2), max: fc.constantFrom(5, 9) }, { requiredKeys: [] }),
  },
  checkbox: { answer: fc.constantFrom(undefined, true, false), rules: fc.record(required) },
  radio: { answer: fc.constantFrom(undefined, "a", "b"), rules: fc.record(required) },
  select: { answer: fc.constantFrom(undefined, "a", "b"), rules: fc.record(required) },
  selectboxes: { answer: fc.constantFrom(undefined, ["a"], ["a", "c"]), rules: fc.record(required) },
  email: {
    answer: fc.constantFrom(undefined, "", "a@b.it", "a@", "nome.cognome@esempio.it", "x"),
    rules: fc.record(required),
  },
  url: {
    answer: fc.constantFrom(undefined, "https://esempio.it/a", "http://b.it", "niente"),
    rules: fc.record(required),
  },
} as const;
type Kind = keyof typeof kinds;

const question = fc.constantFrom(...(Object.keys(kinds) as Kind[])).chain((type) =>
  fc.record({
    type: fc.constant(type),
    answer: kinds[type].answer as fc.Arbitrary<Answer | undefined>,
    rules: kinds[type].rules as fc.Arbitrary<object>,
    condition: fc.option(
      fc.record({
        show: fc.boolean(),
        eq: fc.constantFrom("a", "b", "ab", "true"),
        isMany: fc.boolean(),
        operator: fc.constantFrom("isEqual", "isNotEqual", "isEmpty", "isNotEmpty"),
      }),
      { freq: 3 },
    ),
    holder: fc.constantFrom("none", "none", "none", "fieldset", "columns", "well"),
  }),
);
type Drawn = typeof question extends fc.Arbitrary<infer One> ? One : never;

const componentOf = (
  { type, rules, condition, holder }: Drawn,
  key: string,
  before: string | null,
): Record<string, unknown> => {
  const conditional =
    !condition || before === null
      ? {}
      : {
          conditional: condition.isMany
            ? {
                show: condition.show,
                conjunction: "all",
                conditions: [{ component: before, operator: condition.operator, value: condition.eq }],
              }
            : { show: condition.show, when: before, eq: condition.eq },
        };
  const component = {
    type,
    key,
    label: `Domanda ${key}`,
    input: true,
    validate: rules,
    ...conditional,
    ...(type === "radio" || type === "selectboxes" ? { values: choices } : {}),
    ...(type === "select" ? { dataSrc: "values", data: { values: choices } } : {}),
  };
  if (holder === "fieldset")
    return { type: "fieldset", key: `${key}Part`, legend: "Parte", input: false, components: [component] };
  if (holder === "well") return { type: "well", key: `${key}Part`, input: false, components: [component] };
  return holder === "columns"
    ? { type: "columns", key: `${key}Part`, input: false, columns: [{ components: [component] }, { components: [] }] }
    : component;
};

const answered = (drawn: readonly Drawn[], prefix: string): Record<string, Answer> =>
  Object.fromEntries(
    drawn.flatMap(({ answer }, index) => (answer === undefined ? [] : [[`${prefix}${index}`, answer]])),
  );

/**
 * A page and answers to it: questions under conditions on the one before, some inside frames, and at times a group with rows. What the
 * two engines see differently on purpose is left out here and has its own tests: see docs/form-io-differences.md.
 */
export const arbitraryPair: fc.Arbitrary<Pair> = fc
  .record({
    top: fc.array(question, { minLength: 1, maxLength: 6 }),
    inRow: fc.array(question, { minLength: 1, maxLength: 2 }),
    rows: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ top, inRow, rows }): Pair => {
    const questions = top.map((drawn, index) => componentOf(drawn, `q${index}`, index === 0 ? null : `q${index - 1}`));
    if (rows === 0) return { components: questions, answers: answered(top, "q") };
    const group = {
      type: "datagrid",
      key: "rows",
      label: "Righe",
      input: true,
      components: inRow.map((drawn, index) =>
        componentOf({ ...drawn, condition: null, holder: "none" }, `r${index}`, null),
      ),
    };
    return {
      components: [...questions, group],
      answers: { ...answered(top, "q"), rows: Array.from({ length: rows }, () => answered(inRow, "r")) },
    };
  });
