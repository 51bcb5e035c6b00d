import { locales, type Locale } from "@sportello/domain/locales";
// @vitest-environment happy-dom
import { structureOf } from "@sportello/forms/builder/structure";
import type { Component } from "@sportello/forms/components";
import type { FormDefinition } from "@sportello/forms/definition";
import { screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { ChecksPanel } from "./checks-panel.tsx";

const onPage = (...components: readonly Component[]): FormDefinition => ({
  display: "wizard",
  components: [{ type: "panel", key: "page", title: "Pagina", components }],
});
const text = (key: string, more: Partial<Component> = {}): Component =>
  ({ type: "textfield", key, label: key, ...more }) as Component;
const open = (form: FormDefinition, languages: readonly Locale[] = ["it"], locale: Locale = "it") => {
  const onJump = vi.fn<(node: { readonly place: string }) => void>();
  return {
    ...alive(<ChecksPanel form={form} nodes={structureOf(form)} languages={languages} onJump={onJump} />, { locale }),
    onJump,
  };
};
const points = () => screen.queryAllByRole("listitem").map(({ textContent }) => textContent);

describe("what speaks against publishing a form", () => {
  test.each([
    ["it", "Il modulo è in ordine."],
    ["de", "Das Formular ist in Ordnung."],
    ["en", "The form is in order."],
  ] as const)("is nothing where all is well, and that is said in %s", (locale, words) => {
    open(onPage(text("a")), ["it"], locale);
    expect(screen.getByText(words)).toBeTruthy();
    expect(points()).toEqual([]);
  });

  test.each([
    ["a question without words", onPage(text("a", { label: " " })), "manca il testo"],
    ["a page that holds nothing", onPage(), "pagina vuota"],
    [
      "a condition over a question that is not there",
      onPage(text("a", { conditional: { show: true, when: "gone", eq: "x" } })),
      "una condizione su una domanda che non si trova",
    ],
    ["a key that two have", onPage(text("a"), text("a")), "una chiave usata due volte"],
    [
      "a pattern that no machine reads",
      onPage(text("a", { validate: { pattern: "([a-z" } })),
      "un'espressione regolare che non funziona",
    ],
    [
      "conditions that go round",
      onPage(
        text("a", { conditional: { show: true, when: "b", eq: "x" } }),
        text("b", { conditional: { show: true, when: "a", eq: "x" } }),
      ),
      "condizioni che girano in tondo",
    ],
  ])("%s", (_what, form, words) => {
    open(form);
    expect(points().some((point) => point?.includes(words))).toBe(true);
  });

  test("says of a missing translation in which language it is missing", () => {
    open(onPage(text("a", { translations: { en: { label: "A" } } })), ["it", "de", "en"]);
    expect(points().filter((point) => point?.startsWith("a"))).toEqual(["amanca la traduzione (de)"]);
  });

  test("leads to its place", async () => {
    const { user, onJump } = open(onPage(text("fine"), text("bad", { label: " " })));
    await user.click(screen.getAllByRole("button").at(-1) as HTMLElement);
    expect(onJump.mock.calls[0]?.[0]).toMatchObject({ place: "components.0.components.1" });
  });

  test.each([
    [1, "1 punto"],
    [2, "2 punti"],
  ])("is counted: %d", (count, words) => {
    open(onPage(...Array.from({ length: count }, (_, index) => text(`k${index}`, { label: "" }))));
    expect(screen.getByText(words)).toBeTruthy();
  });

  test("is told thirty at a time; what is more is counted, not hidden", () => {
    open(onPage(...Array.from({ length: 41 }, (_, index) => text(`k${index}`, { label: "" }))));
    expect(points()).toHaveLength(30);
    expect(screen.getByText("e altri 11")).toBeTruthy();
  });

  test.each(locales)("is never told by its code, in %s", (locale) => {
    open(
      onPage(text("a", { label: "" }), text("b", { conditional: { show: true, when: "gone", eq: "x" } })),
      ["it", "de", "en"],
      locale,
    );
    expect(points().join(" ")).not.toMatch(/missing_|unknown_|_reference/);
  });
});
