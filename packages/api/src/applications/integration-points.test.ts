import { parseForm } from "@sportello/forms/definition";
import { describe, expect, test } from "vitest";
import { choosePoints, pointsOf, withPoints } from "./integration-points.ts";

const text = (key: string, label: string) => ({ type: "textfield", key, label, input: true });
const parsed = parseForm({
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "casa",
      title: "Casa",
      components: [
        text("street", "Via"),
        { type: "datagrid", key: "children", label: "Figlio", input: true, components: [text("who", "Nome")] },
      ],
    },
    { type: "panel", key: "altro", title: "Altro", components: [text("note", "Nota")] },
  ],
});
if (!parsed.ok) throw new Error("the form of this test is not valid");
const form = parsed.value;
const answers = { street: "Via Roma", children: [{ who: "Anna" }, { who: "Ugo" }] };

describe("what an integration may be asked for", () => {
  const points = pointsOf(form, answers, "it");

  test("is every answer given, in the order of the form, those of a group with its name; what was left empty is not there", () => {
    expect(points).toEqual([
      { path: "street", label: "Via", kind: "text" },
      { path: "children.0.who", label: "Figlio 1: Nome", kind: "text" },
      { path: "children.1.who", label: "Figlio 2: Nome", kind: "text" },
    ]);
  });

  test("is chosen by its path, kept in the order of the form, and nothing that is not in it", () => {
    expect(choosePoints(points, ["children.1.who", "street", "street"])?.map(({ path }) => path)).toEqual([
      "street",
      "children.1.who",
    ]);
    expect(choosePoints(points, [])).toEqual([]);
    expect(choosePoints(points, ["note"])).toBeNull();
  });

  test("follows the office's words in a mail", () => {
    expect(withPoints("Precisa.", points.slice(0, 2))).toBe("Precisa.\n\n- Via\n- Figlio 1: Nome");
    expect(withPoints("Precisa.", [])).toBe("Precisa.");
  });
});
