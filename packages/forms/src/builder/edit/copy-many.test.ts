import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FormDefinition, parseForm } from "../../definition.ts";
import { arbitraryForm } from "../../testing/arbitrary-form.ts";
import { formOf, onePage } from "../../testing/permit-form.ts";
import { listComponents } from "../../tools/listed-components.ts";
import { copyMany, withWhatTheyRead } from "./copy-many.ts";

const choice = (key: string) => ({ type: "yesno", key, label: `Domanda ${key}` });
const onlyIf = (reference: string) => ({ conditional: { show: true, when: reference, eq: "yes" } });
const source = formOf({
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "first",
      title: "Prima",
      components: [choice("a"), { ...choice("b"), ...onlyIf("a") }, choice("loose")],
    },
    {
      type: "panel",
      key: "second",
      title: "Seconda",
      ...onlyIf("b"),
      components: [{ ...choice("c"), ...onlyIf("loose") }],
    },
  ],
});
const ids = (form: FormDefinition) => listComponents(form).map(({ id }) => id);
const made = (form: FormDefinition, place: string, places: readonly string[]): FormDefinition => {
  const result = copyMany(form, place, source, places);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.form;
};
const at = (form: FormDefinition, id: string) => listComponents(form).find((one) => one.id === id)?.component;

describe("what is copied from another form", () => {
  test("brings the questions that decide about it, and those that decide about them", () => {
    expect(withWhatTheyRead(source, ["components.0.components.1"])).toEqual([
      "components.0.components.0",
      "components.0.components.1",
    ]);
    expect(withWhatTheyRead(source, ["components.1"])).toEqual([
      "components.0.components.0",
      "components.0.components.1",
      "components.0.components.2",
      "components.1",
    ]);
    expect(withWhatTheyRead(source, ["components.0", "components.0.components.1"])).toEqual(["components.0"]);
  });
  test("stands after what is chosen, or at the end of a page", () => {
    const here = onePage(choice("x"), choice("y"));
    expect(ids(made(here, "components.0.components.0", ["components.0.components.2"]))).toEqual([
      "page",
      "x",
      "loose",
      "y",
    ]);
    expect(ids(made(here, "components.0", ["components.0.components.2"]))).toEqual(["page", "x", "y", "loose"]);
  });
  test("comes with its pages among the pages", () => {
    const copied = made(onePage(choice("x")), "components.0.components.0", ["components.1"]);
    expect(copied.components.map(({ key }) => key)).toEqual(["page", "second"]);
    expect(ids(copied)).toEqual(["page", "x", "a", "b", "loose", "second", "c"]);
    expect(at(copied, "second")).toMatchObject(onlyIf("b"));
  });
  test("takes other keys where these are taken, and its conditions follow to the copies", () => {
    const here = onePage(choice("a"), choice("b"));
    const copied = made(here, "components.0.components.1", ["components.0.components.1"]);
    expect(ids(copied)).toEqual(["page", "a", "b", "a2", "b2"]);
    expect(at(copied, "b2")).toMatchObject(onlyIf("a2"));
    expect(at(copied, "b")).not.toHaveProperty("conditional");
  });
  test("of nothing is refused", () => {
    expect(copyMany(source, "components.0", source, [])).toMatchObject({ ok: false, refusal: { reason: "not_there" } });
    expect(copyMany(source, "components.0", source, ["components.9"])).toMatchObject({ ok: false });
  });
  test("leaves a whole form whole, whatever is copied from whatever form", () => {
    fc.assert(
      fc.property(arbitraryForm, arbitraryForm, fc.nat(), fc.nat(), (here, other, one, another) => {
        const [mine, theirs] = [listComponents(here), listComponents(other)];
        const place = mine[one % mine.length]?.path ?? "components.0";
        const result = copyMany(here, place, other, [theirs[another % theirs.length]?.path ?? "components.0"]);
        if (!result.ok) return;
        expect(parseForm(result.value.form).ok).toBe(true);
        expect(listComponents(result.value.form).length).toBeGreaterThan(mine.length);
        for (const { id } of mine) expect(ids(result.value.form)).toContain(id);
      }),
      { numRuns: 80 },
    );
  });
});
