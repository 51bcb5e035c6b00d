import { describe, expect, it } from "vitest";
import { palette } from "../component-schemas.ts";
import { parseForm } from "../definition.ts";
import { onePage } from "../testing/permit-form.ts";
import { addAt } from "./edit/add.ts";
import { begin, choose, redo, step, undo } from "./history.ts";
import { newComponent } from "./new-component.ts";
import { paletteTypes } from "./palette-groups.ts";

const texts = { label: "Domanda", choice: (number: number) => `Voce ${number}` };
const empty = onePage();

describe("the palette", () => {
  it("offers every type a form may have but the subform, each once", () => {
    expect(paletteTypes.toSorted()).toEqual(palette.filter((type) => type !== "form").toSorted());
  });

  it.each(paletteTypes)("gives a %s that a form accepts as it is", (type) => {
    const list = type === "panel" ? "components" : "components.0.components";
    const added = addAt(empty, list, 0, newComponent(type, texts));
    expect(added.ok && parseForm(added.value.form)).toMatchObject({ ok: true });
  });
});

describe("the steps of the work", () => {
  const [one, two, three] = [onePage(), onePage(), onePage()].map((form) => ({ form, place: "components.0" }));

  it("are undone and done again one by one, and a new one ends what was undone", () => {
    if (!one || !two || !three) throw new Error("three moments");
    const history = step(step(begin(one), two), three);
    expect(undo(history).now).toBe(two);
    expect(undo(undo(undo(history))).now).toBe(one);
    expect(redo(undo(history)).now).toBe(three);
    expect(redo(history)).toBe(history);
    expect(redo(step(undo(history), one)).now).toBe(one);
    expect(undo(choose(history, "components.0.components.1")).now).toBe(two);
  });
});
