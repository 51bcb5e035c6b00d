import { paletteTypes } from "@sportello/forms/builder/palette-groups";
// @vitest-environment happy-dom
import type { Component } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { act } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { inAll } from "../../../../../../../testing/examples.ts";
import type { Shelf } from "./shelf.ts";
import { WithBuilder } from "./testing/with-builder.tsx";
import type { Builder } from "./use-builder.ts";

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "first",
      title: "Prima",
      components: [
        { type: "yesno", key: "has", label: "Hai un cane?" },
        { type: "textfield", key: "name", label: "Nome", conditional: { show: true, when: "has", eq: "yes" } },
      ],
    },
    { type: "panel", key: "second", title: "Seconda", components: [] },
  ],
};
const shelf: Shelf = [2, 1].map((version) => ({
  key: "owner",
  version,
  name: inAll("Padrone"),
  form: { display: "form", components: [{ type: "textfield", key: "k", label: "K" }] },
}));
const [has, name] = ["components.0.components.0", "components.0.components.1"];

let builder: Builder;
const begin = (place = has, locale: "it" | "de" | "en" = "it") => {
  alive(
    <WithBuilder
      form={form}
      place={place}
      shelf={shelf}
      show={(now) => {
        builder = now;
        return null;
      }}
    />,
    { locale },
  );
};
const does = async (work: () => unknown) => {
  await act(async () => void work());
};
const keysOn = (page: number) =>
  (builder.form.components[page] as Extract<Component, { type: "panel" }>).components.map(({ key }) => key);

describe("the form being worked at", () => {
  test("gets what is added after what is chosen, chooses it and says so", async () => {
    begin();
    await does(() => builder.add("number"));
    expect([keysOn(0), builder.place, builder.said]).toEqual([
      ["has", "number", "name"],
      "components.0.components.1",
      "«Numero» aggiunto",
    ]);
  });

  test("gets what is added where one says, at the end too", async () => {
    begin();
    await does(() => builder.addAt("email", "components.1.components", Number.POSITIVE_INFINITY));
    expect([keysOn(0), keysOn(1)]).toEqual([["has", "name"], ["email"]]);
  });

  test.each(paletteTypes)("takes a new %s, whole and without a fault", async (type) => {
    begin("components.1");
    await does(() => builder.add(type));
    expect(builder.refusal).toBeNull();
    expect(builder.form.components.length + keysOn(1).length).toBe(3);
  });

  test("takes the newest version of a subform by its key", async () => {
    begin("components.1");
    await does(() => builder.add("form:owner"));
    expect(builder.form.components[1]).toMatchObject({ components: [{ type: "form", form: "owner", version: 2 }] });
    expect(builder.said).toBe("«Padrone» aggiunto");
  });

  test.each([
    ["it", "Modifica annullata", "Modifica ripetuta"],
    ["de", "Änderung rückgängig gemacht", "Änderung wiederholt"],
    ["en", "Change undone", "Change done again"],
  ] as const)("goes back and forth step by step, and says it in %s", async (locale, undone, redone) => {
    begin(has, locale);
    expect([builder.canUndo, builder.canRedo]).toEqual([false, false]);
    await does(() => builder.add("number"));
    await does(() => builder.add("email"));
    expect(keysOn(0)).toEqual(["has", "number", "email", "name"]);
    await does(() => builder.undo());
    expect([keysOn(0), builder.said, builder.canRedo]).toEqual([["has", "number", "name"], undone, true]);
    await does(() => builder.undo());
    expect([keysOn(0), builder.canUndo]).toEqual([["has", "name"], false]);
    await does(() => builder.redo());
    expect([keysOn(0), builder.said]).toEqual([["has", "number", "name"], redone]);
  });

  test("forgets what was taken back when something else is done", async () => {
    begin();
    await does(() => builder.add("number"));
    await does(() => builder.undo());
    await does(() => builder.add("email"));
    expect([keysOn(0), builder.canRedo]).toEqual([["has", "email", "name"], false]);
  });

  test("says where something was moved to, in words of the form", async () => {
    begin(name);
    await does(() => builder.move(name, "components.1.components", 0));
    expect([keysOn(0), keysOn(1), builder.said]).toEqual([
      ["has"],
      ["name"],
      "«Nome» spostato: ora è 1 di 1 in «Seconda»",
    ]);
  });

  test.each([
    [-1, "components.0.components.0"],
    [1, "components.0.components.1"],
  ] as const)("cannot be moved past its end: by %d from %s nothing happens", async (by, place) => {
    begin(place);
    await does(() => builder.moveBy(by));
    expect([builder.said, builder.refusal, builder.canUndo]).toEqual(["", null, false]);
  });

  test("duplicates what is chosen, or what one points at, and chooses the copy", async () => {
    begin(has);
    await does(() => builder.duplicate(name));
    expect(keysOn(0)).toHaveLength(3);
    expect(builder.place).toBe("components.0.components.2");
    expect(builder.said).toBe("«Nome» duplicato");
  });

  test("says what was taken away by its name", async () => {
    begin(name);
    await does(() => builder.remove());
    expect([keysOn(0), builder.said]).toEqual([["has"], "«Nome» eliminato"]);
  });

  test("moves to another version of a subform only when one says so", async () => {
    begin("components.1");
    await does(() => builder.add("form:owner"));
    await does(() => builder.useVersion("owner", 1));
    expect(builder.form.components[1]).toMatchObject({ components: [{ form: "owner", version: 1 }] });
    expect(builder.said).toBe("«Padrone» portato alla versione 1");
  });
});

describe("a change that cannot be", () => {
  test.each([
    ["a question between the pages", () => builder.move(has, "components", 0), "only_pages"],
    ["a page inside itself", () => builder.move("components.0", "components.0.components", 0), "into_itself"],
    ["something that is not there", () => builder.move("components.9", "components", 0), "not_there"],
    ["a key that another has", () => builder.change({ type: "yesno", key: "name", label: "X" }), "key_taken"],
    ["a key that is none", () => builder.change({ type: "yesno", key: "1 x", label: "X" }), "bad_key"],
  ])("%s is refused with its reason, and nothing is different", async (_what, work, reason) => {
    begin();
    await does(work);
    expect(builder.refusal).toMatchObject({ reason });
    expect([builder.form, builder.canUndo, builder.said]).toEqual([form, false, ""]);
  });

  test.each([
    ["the next change", () => builder.add("number")],
    ["taking back", () => builder.undo()],
    ["doing again", () => builder.redo()],
    ["closing what was open", () => builder.dismiss()],
  ])("is forgotten with %s", async (_what, work) => {
    begin();
    await does(() => builder.move(has, "components", 0));
    expect(builder.refusal).not.toBeNull();
    await does(work);
    expect(builder.refusal).toBeNull();
  });

  test("the last page is never taken away", async () => {
    begin("components.1");
    await does(() => builder.remove());
    await does(() => builder.choose("components.0"));
    await does(() => builder.remove());
    expect(builder.refusal).toMatchObject({ reason: "last_page" });
    expect(builder.form.components).toHaveLength(1);
  });
});
