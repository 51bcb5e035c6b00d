import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import type { Conditional, Question, SimpleOperator } from "../components.ts";
import { onePage } from "../testing/permit-form.ts";
import { wordsOf } from "../words.ts";
import { conditionWords } from "./condition-words.ts";
import { listComponents } from "./listed-components.ts";
import { questionFinder } from "./outline.ts";

const all = listComponents(
  onePage(
    {
      type: "radio",
      key: "kind",
      label: "Tipo",
      translations: { de: { label: "Art" }, en: { label: "Kind" } },
      values: [
        { label: "Auto", value: "car", translations: { de: { label: "Wagen" } } },
        { label: "Moto", value: "bike" },
      ],
    },
    { type: "checkbox", key: "box", label: "Casella" },
    { type: "yesno", key: "sure", label: "Sicuro" },
    { type: "number", key: "age", label: "Età" },
    {
      type: "datagrid",
      key: "people",
      label: "Persone",
      components: [
        { type: "textfield", key: "age", label: "Età della persona" },
        { type: "textfield", key: "name", label: "Nome" },
      ],
    },
  ),
);
const said = (conditional: Conditional, locale: (typeof locales)[number] = "it", from = "age") =>
  conditionWords(conditional, questionFinder(all, from), locale);
const one = (component: string, operator: SimpleOperator, value?: string | number | boolean): Conditional => ({
  show: true,
  conjunction: "all",
  conditions: [{ component, operator, ...(value === undefined ? {} : { value }) }],
});

describe("a condition in words", () => {
  test.each([
    [{ show: true, when: "kind", eq: "car" }, "«Tipo» è «Auto»"],
    [{ show: false, when: "kind", eq: "car" }, "«Tipo» non è «Auto»"],
    [{ show: true, when: "box", eq: true }, "«Casella» è «Sì»"],
    [{ show: true, when: "box", eq: "false" }, "«Casella» è «No»"],
    [{ show: true, when: "sure", eq: "yes" }, "«Sicuro» è «Sì»"],
    [{ show: true, when: "kind", eq: "gone" }, "«Tipo» è «gone»"],
    [{ show: true, when: "ghost", eq: "x" }, "«ghost» è «x»"],
    [{ json: { "==": [1, 1] } }, "Una regola calcolata"],
  ] as const)("%j: %s", (conditional, sentence) => {
    expect(said(conditional as Conditional)).toBe(sentence);
  });

  test.each([
    ["isEqual", "18", "«Età» è «18»"],
    ["isNotEqual", "18", "«Età» non è «18»"],
    ["isEmpty", undefined, "«Età» è senza risposta"],
    ["isNotEmpty", undefined, "«Età» ha una risposta"],
    ["greaterThan", 18, "«Età» è maggiore di 18"],
    ["greaterThanOrEqual", 18, "«Età» è almeno 18"],
    ["lessThan", 18, "«Età» è minore di 18"],
    ["lessThanOrEqual", 18, "«Età» è al massimo 18"],
    ["includes", 18, "«Età» comprende «18»"],
    ["notIncludes", 18, "«Età» non comprende «18»"],
  ] as const)("the operator %s", (operator, value, sentence) => {
    expect(said(one("age", operator, value))).toBe(sentence);
  });

  test("joins several with the word for all or for one, and denies the whole where it hides", () => {
    const conditions = [
      { component: "kind", operator: "isEqual" as const, value: "car" },
      { component: "box", operator: "isEqual" as const, value: true },
    ];
    expect(said({ show: true, conjunction: "all", conditions })).toBe("«Tipo» è «Auto» e «Casella» è «Sì»");
    expect(said({ show: true, conjunction: "any", conditions })).toBe("«Tipo» è «Auto» o «Casella» è «Sì»");
    expect(said({ show: false, conjunction: "any", conditions })).toBe("non vale: «Tipo» è «Auto» o «Casella» è «Sì»");
  });

  test("means the question nearest to who asks: in a row that of the row", () => {
    expect(said(one("age", "isNotEmpty"), "it", "people.name")).toBe("«Età della persona» ha una risposta");
    expect(said(one("age", "isNotEmpty"), "it", "kind")).toBe("«Età» ha una risposta");
  });

  test.each(locales)("in %s has words for every operator, and the question's own in that language", (locale) => {
    const operators = [
      "isEqual",
      "isNotEqual",
      "isEmpty",
      "isNotEmpty",
      "includes",
      "notIncludes",
      "greaterThan",
      "greaterThanOrEqual",
      "lessThan",
      "lessThanOrEqual",
    ] as const satisfies readonly SimpleOperator[];
    const sentences = operators.map((operator) => said(one("kind", operator, "bike"), locale));
    expect(new Set(sentences).size).toBe(operators.length);
    for (const sentence of sentences) {
      expect(sentence).toContain({ it: "Tipo", de: "Art", en: "Kind" }[locale]);
      expect(sentence).not.toMatch(/[{}]/);
    }
    expect(said({ json: {} }, locale)).toBe(wordsOf(locale).conditions.rule);
  });

  test("an answer with braces or markup is written as it stands", () => {
    const question: Question = { type: "textfield", key: "t", label: "Testo {value}" };
    expect(conditionWords({ show: true, when: "t", eq: "{question} <b>" }, () => question, "it")).toContain(
      "{question} <b>",
    );
  });
});
