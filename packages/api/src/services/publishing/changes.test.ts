import { describe, expect, test } from "vitest";
import { blankContent } from "../creating/blank.ts";
import type { DraftContent } from "../drafts/parts.ts";
import { changesBetween, isChanged } from "./changes.ts";

const office = "00000000-0000-4000-8000-000000000001";
const content = blankContent(office);
const changed = (change: (draft: DraftContent) => void): DraftContent => {
  const copy = structuredClone(content);
  change(copy);
  return copy;
};
const between = (change: (draft: DraftContent) => void) => changesBetween(content, changed(change), "it");
type Question = { label?: string; key: string; validate?: object };
const questions = ({ form }: DraftContent) =>
  (form as unknown as { components: { components: Question[] }[] }).components[0]?.components ?? [];

describe("two contents that say the same", () => {
  test("differ in nothing", () => {
    const none = changesBetween(content, structuredClone(content), "it");
    expect(none).toEqual({ general: [], sheet: [], options: [], form: [] });
    expect(isChanged(none)).toBe(false);
  });

  test("whatever the order of their fields", () => {
    const sheet = Object.fromEntries(Object.entries(content.sheet).toReversed()) as DraftContent["sheet"];
    expect(isChanged(changesBetween(content, { ...content, sheet }, "it"))).toBe(false);
  });

  test("when a translation that is missing is set to nothing", () => {
    expect(isChanged(between(({ sheet }) => void (sheet.title = { it: "", de: undefined })))).toBe(false);
  });
});

describe("a rule of assignment or of payment", () => {
  const zone = {
    type: "select",
    key: "zone",
    label: "Zona della città",
    input: true,
    dataSrc: "values",
    data: {
      values: [
        { value: "a", label: "Centro storico" },
        { value: "b", label: "Porto" },
      ],
    },
  };
  const amount = { type: "currency", key: "amount", label: "Importo dovuto", input: true };
  const withForm = (label: string, rules: readonly string[], path?: string): DraftContent => ({
    ...structuredClone(content),
    form: {
      display: "wizard",
      components: [{ type: "panel", key: "one", title: "Una", components: [{ ...zone, label }, amount] }],
    },
    options: {
      ...structuredClone(content.options),
      assignment: {
        rules: rules.map((value) => ({
          question: value.includes("x") ? "gone" : "zone",
          operator: "isOneOf",
          values: value.split("+"),
          to: { officeId: office },
        })),
      },
      ...(path !== undefined && {
        charge: {
          amount: { kind: "answer", path },
          category: "9/0101002IM/",
          split: [],
          expiresInDays: 90,
          intermediary: "payments",
        },
      }),
    },
  });
  const options = (before: DraftContent, after: DraftContent) => changesBetween(before, after, "it").options;

  test("is told in the words of the form, before and after each in those of its own", () => {
    expect(options(withForm("Zona", ["a"]), withForm("Zona della città", ["a+b", "b"]))).toEqual([
      { path: "assignment.rules.0.values", before: "Centro storico", after: "Centro storico, Porto" },
      { path: "assignment.rules.1.question", before: null, after: "Zona della città" },
      { path: "assignment.rules.1.operator", before: null, after: "isOneOf" },
      { path: "assignment.rules.1.values", before: null, after: "Porto" },
      { path: "assignment.rules.1.to.officeId", before: null, after: office },
    ]);
  });

  test("does not change because its question is called otherwise", () => {
    expect(options(withForm("Zona", ["a"]), withForm("Quartiere", ["a"]))).toEqual([]);
  });

  test("on a question or a choice the form has not stays as it was written", () => {
    expect(options(withForm("Zona", ["a"]), withForm("Zona", ["c+x"]))).toEqual([
      { path: "assignment.rules.0.question", before: "Zona", after: "gone" },
      { path: "assignment.rules.0.values", before: "Centro storico", after: "c, x" },
    ]);
    expect(options(withForm("Zona", ["a"]), withForm("Zona", ["a+z"]))).toEqual([
      { path: "assignment.rules.0.values", before: "Centro storico", after: "Centro storico, z" },
    ]);
  });

  test("names the question that gives the amount", () => {
    expect(options(withForm("Zona", []), withForm("Zona", [], "amount"))).toContainEqual({
      path: "charge.amount.path",
      before: null,
      after: "Importo dovuto",
    });
  });
});

describe("a text of the sheet", () => {
  test.each<[string, (draft: DraftContent) => void, object]>([
    [
      "that is written for the first time",
      ({ sheet }) => void (sheet.title = { it: "Permesso", de: "Genehmigung" }),
      { path: "title.de", before: null, after: "Genehmigung" },
    ],
    [
      "that is deeper",
      ({ sheet }) => void (sheet.times = { text: { it: "Entro trenta giorni." }, steps: [] }),
      { path: "times.text.it", before: "", after: "Entro trenta giorni." },
    ],
  ])("%s is told by its path, with what was there before", (_, change, expected) => {
    expect(between(change).sheet).toContainEqual(expected);
  });

  test("that is taken away is told as gone", () => {
    const before = changed(({ sheet }) => void (sheet.title = { it: "A", en: "B" }));
    const after = changed(({ sheet }) => void (sheet.title = { it: "A" }));
    expect(changesBetween(before, after, "it").sheet).toEqual([{ path: "title.en", before: "B", after: null }]);
  });
});

describe("rules and lists", () => {
  test("a rule is told with the old value and the new one", () => {
    expect(between(({ options }) => void (options.maxDays = 60)).options).toEqual([
      { path: "maxDays", before: "30", after: "60" },
    ]);
    expect(between(({ options }) => void (options.allowWithdraw = false)).options).toEqual([
      { path: "allowWithdraw", before: "true", after: "false" },
    ]);
  });

  test("a list of plain values is one value: who reads it sees the whole before and after, in its order", () => {
    expect(between(({ options }) => void (options.stampWays = ["declared", "digital"])).options).toEqual([
      { path: "stampWays", before: "digital, declared", after: "declared, digital" },
    ]);
    expect(between(({ options }) => void (options.stampWays = ["digital"])).options).toEqual([
      { path: "stampWays", before: "digital, declared", after: "digital" },
    ]);
  });

  test("a list that was empty and is not any more has nothing before", () => {
    expect(between(({ general }) => void (general.topics = ["ztl"])).general).toEqual([
      { path: "topics", before: null, after: "ztl" },
    ]);
  });

  test("a message of the office's own is told in each language it is written in", () => {
    const own = { subject: { it: "Accolta" }, text: { it: "Gentile {{nome}}", de: "Guten Tag" } };
    const told = between(({ options }) => void Object.assign(options.messages, { accepted: own })).options;
    expect(told.map(({ path }) => path).toSorted()).toEqual([
      "messages.accepted.subject.it",
      "messages.accepted.text.de",
      "messages.accepted.text.it",
    ]);
  });

  test("what belongs to the house is told only where both sides say it", () => {
    const { general: _, ...without } = content;
    const elsewhere = changed(({ general }) => void (general.category = "ambiente"));
    expect(changesBetween(without, elsewhere, "it").general).toEqual([]);
    expect(changesBetween(content, elsewhere, "it").general).toEqual([
      { path: "category", before: "autorizzazioni", after: "ambiente" },
    ]);
  });
});

describe("the form", () => {
  test("is told question by question", () => {
    const told = between(
      (draft) => void questions(draft).push({ ...questions(draft)[0], key: "altro", label: "Altro?" }),
    );
    expect(told.form).toHaveLength(1);
    expect(JSON.stringify(told.form)).toContain("altro");
    expect(isChanged(told)).toBe(true);
  });

  test("that is not finished says nothing and stops nobody: its faults are told elsewhere", () => {
    const broken = changed((draft) => void Object.assign(draft.form, { components: "none" }));
    expect(changesBetween(content, broken, "it").form).toEqual([]);
    expect(changesBetween(broken, content, "it").form).toEqual([]);
  });
});

test("every part alone counts as a change", () => {
  const one = { path: "x", before: null, after: "y" };
  const none = { general: [], sheet: [], options: [], form: [] };
  for (const part of ["general", "sheet", "options"] as const) expect(isChanged({ ...none, [part]: [one] })).toBe(true);
});
