import { expect, test } from "vitest";
import { parseForm } from "./definition.ts";
import { wholePage } from "./whole-page.ts";

const parsed = parseForm({
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "permesso",
      title: "Permesso",
      components: [
        { type: "textfield", key: "zona", label: "Zona" },
        { type: "checkbox", key: "residente", label: "Sono residente" },
      ],
    },
    { type: "panel", key: "note", title: "Note", components: [{ type: "textarea", key: "altro", label: "Altro" }] },
  ],
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
const form = parsed.value;

test("a box that was unticked and a text that was emptied lose their earlier answer", () => {
  expect(wholePage(form, "permesso", {})).toEqual({ zona: null, residente: null });
});

test("what was answered stays as it is, the other pages are not touched", () => {
  expect(wholePage(form, "permesso", { zona: "A" })).toEqual({ zona: "A", residente: null });
});

test("a key the page does not ask goes to the server all the same, which refuses it", () => {
  expect(wholePage(form, "note", { altro: "x", admin: true })).toEqual({ altro: "x", admin: true });
});
