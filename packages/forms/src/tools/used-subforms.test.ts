import { expect, test } from "vitest";
import { onePage } from "../testing/permit-form.ts";
import { usedSubforms, withSubformVersion } from "./used-subforms.ts";

const part = (key: string, form: string, version: number) => ({ type: "form", key, form, version });
const form = onePage(
  part("a", "vehicle", 1),
  { type: "editgrid", key: "rows", label: "Righe", components: [part("b", "vehicle", 1), part("c", "address", 2)] },
  {
    type: "columns",
    key: "cols",
    columns: [
      { components: [part("d", "vehicle", 3)] },
      { components: [{ type: "email", key: "mail", label: "E-mail" }] },
    ],
  },
);

test("a form names its subforms wherever they stand, each version once", () => {
  expect(usedSubforms(form)).toEqual([
    { form: "vehicle", version: 1 },
    { form: "address", version: 2 },
    { form: "vehicle", version: 3 },
  ]);
  expect(usedSubforms(onePage({ type: "email", key: "mail", label: "E-mail" }))).toEqual([]);
});

test("it moves to another version of one of them and of no other", () => {
  expect(usedSubforms(withSubformVersion(form, "vehicle", 4))).toEqual([
    { form: "vehicle", version: 4 },
    { form: "address", version: 2 },
  ]);
  expect(withSubformVersion(form, "unknown", 4)).toEqual(form);
});
