import { locales } from "@sportello/domain/locales";
// @vitest-environment happy-dom
import { paletteTypes } from "@sportello/forms/builder/palette-groups";
import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { Palette } from "./palette.tsx";
import type { Shelf } from "./shelf.ts";
import { paletteDrag } from "./structure-drag.ts";

const form = { display: "form", components: [] } as const;
const shelf: Shelf = [
  { key: "owner", version: 2, name: { it: "Padrone", de: "Besitzer", en: "Owner" }, form },
  { key: "owner", version: 1, name: { it: "Padrone di prima" }, form },
  { key: "vehicle", version: 1, name: { it: "Veicolo" }, form },
];
const narrow = (isWide: boolean) =>
  vi.spyOn(window, "matchMedia").mockReturnValue({ matches: isWide } as MediaQueryList);
afterEach(() => void vi.restoreAllMocks());

const open = (given: Shelf = shelf, locale: (typeof locales)[number] = "it") => {
  const onAdd = vi.fn<(type: string) => void>();
  return { ...alive(<Palette shelf={given} onAdd={onAdd} />, { locale }), onAdd };
};
const all = (body: HTMLElement) => [...body.querySelectorAll<HTMLButtonElement>("button")];
const sections = (body: HTMLElement) => [...body.querySelectorAll<HTMLDetailsElement>("details details")];

describe("what a form is made of", () => {
  test("each type is there once, in every language under another name than its neighbours'", () => {
    for (const locale of locales) {
      const { container, unmount } = open([], locale);
      const names = all(container).map(({ textContent }) => textContent);
      expect(names).toHaveLength(paletteTypes.length);
      expect(new Set(names).size).toBe(paletteTypes.length);
      unmount();
    }
  });

  test("a press adds what its name says", async () => {
    narrow(true);
    const { container, onAdd, user } = open();
    for (const button of all(container)) await user.click(button);
    expect(onAdd.mock.calls.map(([type]) => type)).toEqual([...paletteTypes, "form:owner", "form:vehicle"]);
  });

  test.each([
    ["it", "Padrone"],
    ["de", "Besitzer"],
    ["en", "Owner"],
  ] as const)("the subforms come last, each once, as the newest is called in %s", (locale, name) => {
    const { container } = open(shelf, locale);
    const last = sections(container).at(-1) as HTMLElement;
    expect(all(last).map(({ textContent }) => textContent)).toEqual([name, "Veicolo"]);
  });

  test("without subforms no heading speaks of them", () => {
    const { container } = open([]);
    expect(container.textContent).not.toContain("Sottomoduli");
  });

  test("what is asked for most stands open, the rest is one press away", () => {
    const { container } = open();
    expect(
      sections(container)
        .filter((one) => one.open)
        .map((one) => one.querySelector("summary")?.textContent),
    ).toEqual(["Testo", "Scelta"]);
  });

  test.each([
    [true, "beside the structure it is open"],
    [false, "over the structure it begins closed: the form comes first"],
  ])("on a wide screen: %s, %s", (isWide) => {
    narrow(isWide);
    const { container } = open();
    expect(container.querySelector("details")?.open).toBe(isWide);
  });
});

describe("dragging a type", () => {
  test("carries which type it is, and its name for whatever else it is dropped on", () => {
    narrow(true);
    const { container } = open();
    const button = within(container).getByRole("button", { name: "Aggiungi: Targa" });
    expect(button.getAttribute("draggable")).toBe("true");
    const carried: Record<string, string> = {};
    fireEvent.dragStart(button, {
      dataTransfer: {
        items: { add: (data: string, type: string) => void (carried[type] = data), clear: () => {} },
        setData: (type: string, data: string) => void (carried[type] = data),
        setDragImage: () => {},
        types: [],
      },
    });
    expect(JSON.stringify(carried)).toContain("plate");
    expect(JSON.stringify(carried)).toContain("Targa");
    expect(Object.keys(carried).join(" ")).toContain(paletteDrag);
  });

  test("is not asked of whoever works by keyboard: the press does the same", async () => {
    narrow(true);
    const { user, onAdd } = open();
    screen.getByRole("button", { name: "Aggiungi: Testo breve" }).focus();
    await user.keyboard("{Enter}");
    expect(onAdd.mock.calls).toEqual([["textfield"]]);
  });
});
