import { PreviewOutcome } from "@sportello/api/outcome-templates/input";
import { expect, test } from "vitest";
import { readPreview } from "./read-preview.ts";

const posted = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return readPreview(form);
};
const id = "01900000-0000-7000-8000-000000000001";
const about = { application: "AB12-CD34", outcome: "accepted" };

test("what was left empty is not asked", () => {
  expect(posted({ ...about, templateId: "", title: "", body: "", reason: "  ", amount: "" })).toEqual(about);
});

test("a template, a reason and an amount in cents", () => {
  expect(posted({ ...about, templateId: id, reason: "Perché sì", amount: "1650" })).toEqual({
    ...about,
    templateId: id,
    reason: "Perché sì",
    amount: 1650,
  });
});

test("words written for many are filled for this one", () => {
  expect(PreviewOutcome.parse(posted({ ...about, reason: "Gentile {{nome}}", isForMany: "1" }))).toEqual({
    ...about,
    reason: "Gentile {{nome}}",
    isForMany: true,
  });
});

test("a template that is still being written", () => {
  expect(posted({ ...about, title: "Titolo", body: "Testo" })).toEqual({
    ...about,
    written: { title: "Titolo", body: "Testo" },
  });
});

test.each([
  {},
  { ...about, outcome: "maybe" },
  { ...about, amount: "1,50" },
  { ...about, amount: "-1" },
  { ...about, templateId: "x" },
  { ...about, title: "solo il titolo" },
])("nonsense is refused: %j", (fields) => {
  expect(PreviewOutcome.safeParse(posted(fields as Record<string, string>)).success).toBe(false);
});

test("a file in the place of a text is no text", () => {
  const form = new FormData();
  form.set("application", new File(["x"], "x.txt"));
  expect(readPreview(form)).toMatchObject({ application: "" });
});
