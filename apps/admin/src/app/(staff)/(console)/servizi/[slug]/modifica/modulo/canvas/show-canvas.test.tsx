// @vitest-environment happy-dom
import type { OnWish } from "@sportello/forms/builder/canvas/canvas-builder";
import type { FormCanvasProps } from "@sportello/forms/builder/canvas/form-canvas";
import { paletteGroups, paletteTypes } from "@sportello/forms/builder/palette-groups";
import type { FormDefinition } from "@sportello/forms/definition";
import { act, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../../testing/alive.tsx";
import type { Shelf } from "../shelf.ts";
import { WithBuilder } from "../testing/with-builder.tsx";
import type { Builder } from "../use-builder.ts";
import { ShowCanvas } from "./show-canvas.tsx";

// The library that draws needs a browser (the journeys play it); here stands what it is given and what it wishes.
let canvas: FormCanvasProps;
vi.mock("@sportello/forms/builder/canvas/form-canvas", () => ({
  FormCanvas: (props: FormCanvasProps) => {
    canvas = props;
    return <p>drawn</p>;
  },
}));

const form: FormDefinition = {
  display: "wizard",
  components: [
    {
      type: "panel",
      key: "first",
      title: "Prima",
      components: [
        { type: "yesno", key: "has", label: "Hai un cane?" },
        { type: "textfield", key: "name", label: "Nome" },
      ],
    },
    { type: "panel", key: "second", title: "Seconda", components: [] },
  ],
};
const owner: Shelf[number] = {
  key: "owner",
  version: 3,
  name: { it: "Padrone", de: "Besitzer" },
  form: { display: "form", components: [{ type: "textfield", key: "owner", label: "Padrone" }] },
};
const shelf: Shelf = [owner, { ...owner, version: 2, name: { it: "Di prima" } }];

let builder: Builder;
const [onEdit, onRemove] = [vi.fn<() => void>(), vi.fn<() => void>()];
beforeEach(() => {
  onEdit.mockClear();
  onRemove.mockClear();
});
const open = async (locale: "it" | "de" = "it") => {
  const show = (now: Builder) => {
    builder = now;
    return <ShowCanvas builder={now} whole={now.form} shelf={shelf} onEdit={onEdit} onRemove={onRemove} />;
  };
  const opened = alive(<WithBuilder form={form} shelf={shelf} place="components.0" show={show} />, { locale });
  await screen.findByText("drawn");
  return opened;
};
const wish = (one: Parameters<OnWish>[0]) => act(async () => canvas.onWish(one));
const keys = (page: number) =>
  (builder.form.components[page] as { components: readonly { key: string }[] }).components.map(({ key }) => key);

describe("what the canvas is told", () => {
  test("is a name for each type, each group and each subform, once, in the reader's language", async () => {
    await open("de");
    expect(Object.keys(canvas.texts.types).toSorted()).toEqual([...paletteTypes].toSorted());
    expect(Object.keys(canvas.texts.groups).toSorted()).toEqual(Object.keys(paletteGroups).toSorted());
    expect(canvas.texts.more?.items).toEqual([{ type: "form:owner", title: "Besitzer" }]);
    expect(Object.values(canvas.texts.words).filter((word) => word === "" || word.includes("canvas."))).toEqual([]);
    expect(canvas.names.locale).toBe("de");
  });

  test.each([
    [1, "1 elemento: sceglilo per aprirlo"],
    [7, "7 elementi: scegli il gruppo per aprirlo"],
  ])("says of a closed group how much it holds: %d", async (count, words) => {
    await open();
    expect(canvas.names.closed(count)).toBe(words);
  });

  test("stays the same object while the form changes, or everything would be drawn anew", async () => {
    await open();
    const { texts, names, form: before } = canvas;
    await wish({ kind: "add", type: "number", to: null });
    await waitFor(() => expect(canvas.form).not.toBe(before));
    expect(canvas.texts).toBe(texts);
    expect(canvas.names).toBe(names);
  });
});

describe("what the canvas wishes", () => {
  test("a type pressed goes where one is, one dragged goes where it was dropped", async () => {
    await open();
    await wish({ kind: "add", type: "number", to: null });
    expect(keys(0)).toEqual(["has", "name", "number"]);
    await wish({ kind: "add", type: "email", to: { list: "components.0.components", index: 1 } });
    expect(keys(0)).toEqual(["has", "email", "name", "number"]);
  });

  test("a subform is added in its newest version", async () => {
    await open();
    await wish({ kind: "add", type: "form:owner", to: { list: "components.1.components", index: 0 } });
    expect(builder.form.components[1]).toMatchObject({ components: [{ type: "form", form: "owner", version: 3 }] });
  });

  test("a page goes to the end", async () => {
    await open();
    await wish({ kind: "addPage" });
    expect(builder.form.components.map(({ type }) => type)).toEqual(["panel", "panel", "panel"]);
    expect(builder.place).toBe("components.2");
  });

  test("moving is decided by the form: what cannot be is refused and nothing is different", async () => {
    await open();
    await wish({ kind: "move", from: "components.0.components.1", list: "components.1.components", index: 0 });
    expect([keys(0), keys(1)]).toEqual([["has"], ["name"]]);
    await wish({ kind: "move", from: "components.0.components.0", list: "components", index: 0 });
    expect(builder.refusal).toMatchObject({ reason: "only_pages" });
    expect(keys(0)).toEqual(["has"]);
  });

  test("duplicating leaves the rest as it is", async () => {
    await open();
    await wish({ kind: "duplicate", place: "components.0.components.1" });
    expect(keys(0)).toHaveLength(3);
    expect([onEdit, onRemove].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
  });

  test.each([
    ["choose", 0, 0],
    ["page", 0, 0],
    ["editItem", 1, 0],
    ["remove", 0, 1],
  ] as const)("%s chooses, then opens what is asked for and no more", async (kind, edits, removes) => {
    await open();
    await wish({ kind, place: "components.0.components.1" });
    expect(builder.place).toBe("components.0.components.1");
    expect([onEdit.mock.calls.length, onRemove.mock.calls.length]).toEqual([edits, removes]);
    expect(keys(0)).toEqual(["has", "name"]);
  });
});
