import { parseForm } from "@sportello/forms/definition";
import { validate } from "@sportello/forms/validate";
import { describe, expect, test } from "vitest";
import { components, mutatedAnswers } from "./b3-form.ts";

const parsed = parseForm({ display: "form", components });
const answers = mutatedAnswers(400);

describe("the form both engines judge", () => {
  test("is one of ours, with every kind of question that a request has", () => {
    expect(parsed.ok).toBe(true);
    const types = new Set(JSON.stringify(components).match(/"type":"[a-z]+"/g));
    for (const type of [
      "textfield",
      "email",
      "radio",
      "select",
      "number",
      "columns",
      "checkbox",
      "selectboxes",
      "datagrid",
    ])
      expect(types).toContain(`"type":"${type}"`);
  });
});

describe("the answers it is judged by", () => {
  test("are the same every time, so that two runs measure the same work", () => {
    expect(mutatedAnswers(400)).toEqual(answers);
    expect(mutatedAnswers(50)).toEqual(answers.slice(0, 50));
  });

  test("are right ones and wrong ones in numbers that say something of both ways", () => {
    if (!parsed.ok) throw new Error("the form is not one");
    const wrong = answers.filter(
      (one) => validate(parsed.value, one as Parameters<typeof validate>[1], { today: "2026-11-26" }).errors.length > 0,
    );
    expect(wrong.length).toBeGreaterThan(100);
    expect(wrong.length).toBeLessThan(380);
  });

  test("differ in every field at one time or another, rows of the group included", () => {
    const [first = {}] = answers;
    for (const field of Object.keys(first).filter((key) => key !== "vehicles"))
      expect(new Set(answers.map((one) => JSON.stringify(one[field]))).size).toBeGreaterThan(1);
    const plates = answers.flatMap(({ vehicles }) => (vehicles as { plate?: unknown }[]).map(({ plate }) => plate));
    expect(new Set(plates).size).toBeGreaterThan(2);
  });

  test("are not one and the same object: what an engine changes in one is not seen in the next", () => {
    expect(answers[0]).not.toBe(answers[1]);
    expect(answers[0]?.["vehicles"]).not.toBe(answers[1]?.["vehicles"]);
  });
});
