import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../answers.ts";
import type { Question } from "../components.ts";
import { planOf } from "../plan.ts";
import { everyType, formWith } from "../testing/every-type.ts";
import { upload } from "../testing/permit-form.ts";
import { validate } from "../validate.ts";
import { convertAnswer } from "./convert-answer.ts";

const question = (type: string, changes: object = {}) => ({ type, key: "q", label: "Q", ...changes }) as Question;
const colours = [
  { label: "Rosso", value: "red" },
  { label: "Blu", value: "blue" },
];
const radio = (values = colours) => question("radio", { values });
const boxes = (values = colours) => question("selectboxes", { values });

describe("an answer to a question that took another's place", () => {
  test.each<[string, Answer, Question, Question, Answer | undefined]>([
    ["a text that says yes", "yes", question("textfield"), question("yesno"), "yes"],
    ["a tick", true, question("checkbox"), question("yesno"), "yes"],
    ["no tick", false, question("checkbox"), question("yesno"), "no"],
    ["a no", "no", question("yesno"), question("checkbox"), false],
    ["a text that is neither", "forse", question("textfield"), question("checkbox"), undefined],
    ["a choice by its value", "red", question("textfield"), radio(), "red"],
    ["a choice by its name", " rosso ", question("textfield"), radio(), "red"],
    ["a choice that has another value now", "red", radio(), radio([{ label: "Rosso", value: "r" }]), "r"],
    ["a choice that is gone", "blue", radio(), radio([{ label: "Rosso", value: "red" }]), undefined],
    ["one of several", "red", radio(), boxes(), ["red"]],
    ["several of which one is gone", ["red", "blue"], boxes(), boxes([{ label: "Blu", value: "blue" }]), ["blue"]],
    ["the first of several", ["blue", "red"], boxes(), radio(), "blue"],
    ["a choice as a text", "red", radio(), question("textfield"), "Rosso"],
    ["several choices as a text", ["red", "blue"], boxes(), question("textarea"), "Rosso, Blu"],
    ["a number of euros", 12.5, question("number"), question("currency"), 1_250],
    ["an amount", 1_250, question("currency"), question("number", { decimalLimit: 2 }), 12.5],
    ["an amount as a text", 1_250, question("currency"), question("textfield"), "12,50\u00a0€"],
    ["that text again as an amount", "12,50\u00a0€", question("textfield"), question("currency"), 1_250],
    ["fifteen hundred as people write it", "1.500", question("textfield"), question("currency"), 150_000],
    ["fifteen hundred as a number", "1.500", question("textfield"), question("number"), 1_500],
    ["a number with its decimals", "1.234,5", question("textfield"), question("number", { decimalLimit: 1 }), 1_234.5],
    ["words as a number", "dodici", question("textfield"), question("number"), undefined],
    ["a tick as a number", true, question("checkbox"), question("number"), undefined],
    ["a day", "1980-03-07", question("datetime"), question("day"), "1980-03-07"],
    ["a text that is a day", "1980-03-07", question("textfield"), question("datetime"), "1980-03-07"],
    ["a text that is none", "ieri", question("textfield"), question("datetime"), undefined],
    ["a day as a text", "1980-03-07", question("datetime"), question("textfield"), "7 marzo 1980"],
    ["a file", [upload], question("file"), question("file"), [upload]],
    ["a file as a text", [upload], question("file"), question("textfield"), undefined],
    ["a text as a file", "x", question("textfield"), question("file"), undefined],
    ["a municipality as a text", "Trento (TN)", question("municipality"), question("textfield"), "Trento (TN)"],
    ["nothing", "", question("textfield"), question("textarea"), undefined],
    ["null", null, question("textfield"), question("textarea"), undefined],
    ["an empty list", [], boxes(), radio(), undefined],
    ["an object", { a: 1 }, question("textfield"), question("number"), undefined],
  ])("%s", (_what, answer, from, to, expected) => {
    expect(convertAnswer(answer, from, to)).toEqual(expected);
  });

  const first = ({ type, component }: (typeof everyType)[number]): Question | null => {
    const [node] = planOf(formWith({ type, component } as (typeof everyType)[number])).pages[0]?.nodes ?? [];
    return node?.kind === "question" ? node.component : null;
  };
  const all = everyType
    .map((example) => ({ ...example, question: first(example) }))
    .filter((one) => one.question !== null);

  test.each(all)("to a $type stays as it is where the question is of the same type", ({ question: one, answer }) => {
    if (one) expect(convertAnswer(answer as Answer, one, one)).toEqual(answer);
  });

  test("is never of a shape the new question cannot read, whatever the two types", () => {
    for (const from of all)
      for (const to of all) {
        if (!from.question || !to.question) continue;
        const made = convertAnswer(from.answer as Answer, from.question, to.question);
        const { errors } = validate(formWith(to), made === undefined ? {} : { q: made }, { today: "2026-11-26" });
        expect({ from: from.type, to: to.type, codes: errors.map(({ code }) => code) }).toEqual({
          from: from.type,
          to: to.type,
          codes: expect.not.arrayContaining(["wrong_type"]),
        });
      }
  });

  test("of whatever junk breaks nothing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), fc.nat(), (junk, one, other) => {
        const [from, to] = [all[one % all.length]?.question, all[other % all.length]?.question];
        if (from && to) convertAnswer(junk, from, to);
      }),
    );
  });
});
