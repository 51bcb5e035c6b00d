import { parseForm } from "@sportello/forms/definition";
import { describe, expect, test } from "vitest";
import { Progress } from "./progress.ts";
import { questionPaths } from "./question-paths.ts";
import { readAnswers, storable } from "./read-answers.ts";

describe("how far somebody is", () => {
  test("is nowhere at first, whatever an older installation wrote", () => {
    const nowhere = { pages: [], newQuestions: [], leftOut: [] };
    expect(Progress.parse({})).toEqual(nowhere);
    expect(Progress.parse({ oldField: 1 })).toEqual(nowhere);
  });

  test("keeps pages, consent and what a later form left out", () => {
    const progress = {
      pages: ["richiesta"],
      privacyAt: "2026-11-23T09:00:00.000Z",
      newQuestions: ["motivo"],
      leftOut: [{ label: "Fax", value: "0588 123456" }],
    };
    expect(Progress.parse(progress)).toEqual(progress);
  });

  test.each<[string, object]>([
    ["a consent without an instant", { privacyAt: "sì" }],
    ["pages by number", { pages: [1] }],
    ["something left out without its words", { leftOut: [{ label: "Fax" }] }],
  ])("with %s is a broken installation", (_, progress) => {
    expect(Progress.safeParse(progress).success).toBe(false);
  });
});

describe("answers", () => {
  test("go into the database as JSON can say them, and come out as they went in", () => {
    const answers = { a: "x", b: undefined, c: [{ d: 1, e: undefined }], f: null, g: "" } as Parameters<
      typeof storable
    >[0];
    expect(storable(answers)).toEqual({ a: "x", c: [{ d: 1 }], f: null, g: "" });
    expect(readAnswers(storable(answers))).toEqual({ a: "x", c: [{ d: 1 }], f: null, g: "" });
  });

  test.each([null, undefined, "x", 7, []])("that are %j are a broken installation", (stored) => {
    expect(() => readAnswers(stored)).toThrow();
  });
});

test("every question of a form has a place: its path without row numbers, its page, its name in each language", () => {
  const question = (key: string, label: string, more: object = {}) => ({
    type: "textfield",
    key,
    label,
    input: true,
    ...more,
  });
  const form = parseForm({
    display: "wizard",
    components: [
      {
        type: "panel",
        key: "uno",
        title: "Uno",
        components: [
          question("motivo", "Motivo", { translations: { de: { label: "Grund" } } }),
          { type: "datagrid", key: "veicoli", label: "Veicoli", input: true, components: [question("targa", "Targa")] },
        ],
      },
      { type: "panel", key: "due", title: "Due", components: [question("note", "Note")] },
    ],
  });
  if (!form.ok) throw new Error("the form is none");
  const places = questionPaths(form.value);
  expect(places.map(({ path, page }) => `${page} ${path}`)).toEqual(["uno motivo", "uno veicoli.targa", "due note"]);
  expect([places[0]?.label("de"), places[0]?.label("en"), places[2]?.label("de")]).toEqual(["Grund", "Motivo", "Note"]);
});
