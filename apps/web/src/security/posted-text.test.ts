import { expect, test } from "vitest";
import { postedText } from "./posted-text.ts";

test("a text is read as typed; a missing one, or a file in its place, is empty", () => {
  const form = new FormData();
  form.set("testo", "  Buongiorno ");
  form.set("motivo", new File(["x"], "x.txt"));
  expect([postedText(form, "testo"), postedText(form, "motivo"), postedText(form, "altro")]).toEqual([
    "  Buongiorno ",
    "",
    "",
  ]);
});
