import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer, Answers } from "../answers.ts";
import type { FormDefinition } from "../definition.ts";
import { evaluate } from "../evaluate.ts";
import { onePage, permitAnswers, permitForm, today, upload } from "../testing/permit-form.ts";
import { validate } from "../validate.ts";
import { carryAnswers } from "./carry-answers.ts";

const text = (key: string, more: object = {}) => ({ type: "textfield", key, label: key, ...more });
const values = (...names: readonly string[]) => names.map((name) => ({ label: name.toUpperCase(), value: name }));
const radio = (...names: readonly string[]) => ({ type: "radio", key: "q", label: "Q", values: values(...names) });
const carry = (from: object, to: object, answer: Answer) => carryAnswers(onePage(from), onePage(to), { q: answer });

describe("a draft opened on one version comes along to the next", () => {
  test("with everything typed, when nothing that was asked has gone", () => {
    const later = onePage(
      text("b"),
      { type: "fieldset", key: "part", legend: "Parte", components: [text("a")] },
      text("c"),
    );
    expect(carryAnswers(onePage(text("a"), text("b")), later, { a: "1", b: "2" })).toEqual({
      answers: { a: "1", b: "2" },
      newQuestions: ["c"],
      dropped: [],
      changed: [],
    });
  });

  test("and the citizen is told which questions are new, row by row groups included", () => {
    const rows = (...components: object[]) => onePage({ type: "datagrid", key: "cars", label: "Auto", components });
    expect(
      carryAnswers(rows(text("plate")), rows(text("plate"), text("year")), { cars: [{ plate: "A" }, { plate: "B" }] }),
    ).toMatchObject({
      answers: { cars: [{ plate: "A" }, { plate: "B" }] },
      newQuestions: ["cars.year"],
    });
  });

  test("with what is not asked any more beside it, to be shown", () => {
    const { answers, dropped } = carryAnswers(onePage(text("a"), text("gone")), onePage(text("a")), {
      a: "1",
      gone: "parole scritte con cura",
    });
    expect(answers).toEqual({ a: "1" });
    expect(dropped).toEqual([
      { path: "gone", question: expect.objectContaining({ key: "gone" }), answer: "parole scritte con cura" },
    ]);
  });

  test("to the same question at another place", () => {
    const inside = onePage({
      type: "form",
      key: "person",
      form: "person",
      version: 1,
      components: [text("name"), text("email")],
    });
    expect(carryAnswers(onePage(text("name"), text("x")), inside, { name: "Maria", x: "y" })).toMatchObject({
      answers: { person: { name: "Maria" } },
      newQuestions: ["person.email"],
      changed: ["person.name"],
      dropped: [{ path: "x" }],
    });
  });

  test("keeping its rows in number where one of their questions went", () => {
    const rows = (...components: object[]) => onePage({ type: "datagrid", key: "cars", label: "Auto", components });
    const { answers, dropped } = carryAnswers(rows(text("plate"), text("old")), rows(text("plate")), {
      cars: [{ old: "x" }, { plate: "B" }],
    });
    expect(answers).toEqual({ cars: [{}, { plate: "B" }] });
    expect(dropped.map(({ path }) => path)).toEqual(["cars.0.old"]);
  });
});

describe("a question that asks otherwise now takes what it can", () => {
  test.each<[object, object, Answer, Answer | undefined]>([
    [text("q"), { type: "textarea", key: "q", label: "Q" }, "parole", "parole"],
    [radio("a", "b"), { type: "selectboxes", key: "q", label: "Q", values: values("a", "b") }, "a", ["a"]],
    [{ type: "selectboxes", key: "q", label: "Q", values: values("a", "b") }, radio("a", "b"), ["b"], "b"],
    [{ type: "checkbox", key: "q", label: "Q" }, { type: "yesno", key: "q", label: "Q" }, false, "no"],
    [radio("yes", "no"), { type: "yesno", key: "q", label: "Q" }, "yes", "yes"],
    [{ type: "yesno", key: "q", label: "Q" }, { type: "checkbox", key: "q", label: "Q" }, "yes", true],
    [{ type: "number", key: "q", label: "Q" }, { type: "currency", key: "q", label: "Q" }, 12, 1_200],
    [
      { type: "currency", key: "q", label: "Q" },
      { type: "number", key: "q", label: "Q", decimalLimit: 2 },
      1_250,
      12.5,
    ],
    [text("q"), { type: "number", key: "q", label: "Q" }, "12,5", 12.5],
    [text("q"), { type: "number", key: "q", label: "Q" }, "dodici", undefined],
    [{ type: "datetime", key: "q", label: "Q" }, { type: "day", key: "q", label: "Q" }, "1980-03-07", "1980-03-07"],
    [radio("a"), text("q"), "a", "A"],
    [text("q"), radio("north", "south"), "South", "south"],
    [text("q"), { type: "file", key: "q", label: "Q" }, "x", undefined],
    [{ type: "file", key: "q", label: "Q" }, text("q"), [upload], undefined],
  ])("from %j to %j: %j becomes %j", (from, to, answer, expected) => {
    const { answers, dropped, changed, newQuestions } = carry(from, to, answer);
    expect(answers["q"]).toEqual(expected);
    expect(changed).toEqual(["q"]);
    expect(newQuestions).toEqual([]);
    expect(dropped).toHaveLength(expected === undefined ? 1 : 0);
  });

  test("and tells of choices that are gone", () => {
    expect(carry(radio("a", "b"), radio("a", "c"), "b")).toMatchObject({
      answers: {},
      changed: ["q"],
      dropped: [{ answer: "b" }],
    });
    const boxes = (...names: string[]) => ({ ...radio(...names), type: "selectboxes" });
    expect(carry(boxes("a", "b"), boxes("a"), ["a", "b"])).toMatchObject({
      answers: { q: ["a"] },
      changed: ["q"],
      dropped: [{ answer: ["a", "b"] }],
    });
  });
});

test("carrying to the same version changes nothing, whatever was typed", () => {
  const answers = { ...permitAnswers, vehicles: [{ plate: "AB123CD", isLeased: false }] };
  expect(carryAnswers(permitForm, permitForm, answers)).toEqual({
    answers,
    newQuestions: [],
    dropped: [],
    changed: [],
  });
});

test("every answer is either carried or told, whichever questions come and go", () => {
  const keys = ["a", "b", "c", "d"];
  const version = fc.uniqueArray(
    fc.record({
      key: fc.constantFrom(...keys),
      kind: fc.constantFrom("textfield", "number", "radio", "checkbox", "datetime"),
    }),
    { selector: ({ key }) => key, minLength: 1 },
  );
  const formOfVersion = (questions: readonly { key: string; kind: string }[]): FormDefinition =>
    onePage(
      ...questions.map(({ key, kind }) => ({
        type: kind,
        key,
        label: key,
        ...(kind === "radio" ? { values: values("x", "y") } : {}),
      })),
    );
  const answerOf: Record<string, Answer> = {
    textfield: "parole",
    number: 12,
    radio: "x",
    checkbox: true,
    datetime: "2026-01-01",
  };
  fc.assert(
    fc.property(version, version, (before, after) => {
      const answers: Answers = Object.fromEntries(before.map(({ key, kind }) => [key, answerOf[kind]]));
      const [from, to] = [formOfVersion(before), formOfVersion(after)];
      const carried = carryAnswers(from, to, answers);
      for (const { key } of before)
        expect(carried.answers[key] !== undefined || carried.dropped.some(({ path }) => path === key)).toBe(true);
      expect(
        validate(to, evaluate(to, carried.answers, { today }).answers, { today }).errors.filter(
          ({ code }) => code === "unknown_field" || code === "wrong_type",
        ),
      ).toEqual([]);
    }),
  );
});
