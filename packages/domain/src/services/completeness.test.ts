import { expect, test } from "vitest";
import { mandatorySections, missingSections, sheetTexts, untranslated } from "./completeness.ts";
import type { DraftSheet } from "./sheet.ts";

const text = (it: string, de?: string) => ({ it, ...(de === undefined ? {} : { de }) });
const sheet: DraftSheet = {
  title: text("Passo carrabile", "Ausfahrt"),
  summary: text("Per chi ha un garage."),
  recipients: text("Ai proprietari"),
  howTo: text("Online"),
  needed: text("Una foto"),
  outcome: text("Il cartello"),
  times: { text: text("30 giorni"), steps: [{ days: 30, title: text("Esito"), text: text("Per posta") }] },
  conditions: text("Nessuna"),
  more: [{ title: text("Casi"), text: text("Altri") }],
  links: [{ title: text("Legge"), url: "https://example.it" }],
};

test("a complete sheet lacks nothing", () => {
  expect(missingSections(sheet)).toEqual([]);
});

test.each(mandatorySections)("a sheet whose %s is blank lacks that section and no other", (section) => {
  const blank =
    section === "times"
      ? { ...sheet, times: { ...sheet.times, text: text(" \n") } }
      : { ...sheet, [section]: text(" ") };
  expect(missingSections(blank)).toEqual([section]);
});

test("every text of a sheet is found with its place", () => {
  expect(sheetTexts(sheet).map(({ path }) => path)).toEqual([
    "title",
    "summary",
    "recipients",
    "howTo",
    "needed",
    "outcome",
    "times.text",
    "times.steps.0.title",
    "times.steps.0.text",
    "conditions",
    "more.0.title",
    "more.0.text",
    "links.0.title",
  ]);
});

test("what is written in Italian only is untranslated, what is empty is not", () => {
  const open = untranslated(sheetTexts({ ...sheet, description: text("") }), ["it", "de"]);
  expect(open.map(({ path, language }) => `${language} ${path}`)).not.toContain("de title");
  expect(open.map(({ path }) => path)).toContain("times.steps.0.text");
  expect(open.map(({ path }) => path)).not.toContain("description");
  expect(open.every(({ language }) => language === "de")).toBe(true);
});
