// @vitest-environment happy-dom
import { locales } from "@sportello/domain/locales";
import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { messagesOf } from "../../../../../../../testing/messages.ts";
import { emptySheet, wholeSheet } from "../scheda/sheets.testing.ts";
import { PreviewFrame } from "./preview-frame.tsx";
import { sheetWords } from "./sheet-words.ts";

const sheet = {
  ...wholeSheet,
  howTo: { it: "Compila **il modulo**", de: "Füllen Sie aus" },
  times: {
    text: { it: "Trenta giorni" },
    steps: [
      { days: 0, title: { it: "Ricevuta" }, text: { it: "Arriva" } },
      { days: 30, title: { it: "Risposta" }, text: { it: "Fine" } },
    ],
  },
  more: [{ title: { it: "Casi particolari" }, text: { it: "Gemelli" } }],
  links: [{ title: { it: "La legge" }, url: "https://www.normattiva.it" }],
};
const words = {
  it: sheetWords(messagesOf("it")),
  de: sheetWords(messagesOf("de")),
  en: sheetWords(messagesOf("en")),
};
const open = (shown = sheet, locale: (typeof locales)[number] = "it") =>
  alive(<PreviewFrame sheet={shown} languages={locales} words={words} />, { locale });
const headings = () => screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
const page = () => document.querySelector("[lang]") as HTMLElement;

describe("the sheet before it is published", () => {
  test("has its sections in the order in which citizens read them, and none that is empty", () => {
    open();
    expect(headings()).toEqual([
      "A chi è rivolto",
      "Come fare",
      "Cosa serve",
      "Cosa si ottiene",
      "Tempi e scadenze",
      "Condizioni di servizio",
      "Casi particolari",
      "Collegamenti",
    ]);
  });

  test("nothing written yet is an empty page, not a broken one", () => {
    open(emptySheet as typeof sheet);
    expect(screen.queryAllByRole("heading", { level: 3 })).toEqual([]);
  });

  test("shows emphasis as citizens see it, and the steps by when they are", () => {
    open();
    expect(page().querySelector("strong")?.textContent).toBe("il modulo");
    expect(within(page()).getByText("Subito · Ricevuta")).toBeTruthy();
    expect(within(page()).getByText("Dopo 30 giorni · Risposta")).toBeTruthy();
  });

  test("names where a link leads: it is looked at before anybody follows it", () => {
    open();
    expect(within(page()).getByText("https://www.normattiva.it")).toBeTruthy();
    expect(within(page()).queryByRole("link")).toBeNull();
  });

  test("in another language shows what is translated, else the Italian, as citizens get it", async () => {
    const { user } = open();
    await user.click(screen.getByRole("radio", { name: "Deutsch" }));
    expect(page().lang).toBe("de");
    expect(page().textContent).toContain("Kita");
    expect(page().textContent).toContain("Füllen Sie aus");
    expect(page().textContent).toContain("Famiglie");
  });

  test.each([
    ["Italiano", "it"],
    ["Deutsch", "de"],
    ["English", "en"],
  ] as const)(
    "in %s has headings, and the days of its steps, in that language, whoever looks",
    async (name, shownIn) => {
      for (const locale of locales) {
        const { user, unmount } = open(sheet, locale);
        await user.click(screen.getByRole("radio", { name }));
        const { recipients, howTo, needed, outcome, times, conditions, links } = messagesOf(shownIn).services;
        expect(page().lang).toBe(shownIn);
        expect(headings()).toEqual([recipients, howTo, needed, outcome, times, conditions, "Casi particolari", links]);
        expect(page().textContent).toContain(
          { it: "Dopo 30 giorni", de: "Nach 30 Tagen", en: "After 30 days" }[shownIn],
        );
        unmount();
      }
    },
  );

  test("leaves the switches around it in the reader's language", async () => {
    const { user } = open(sheet, "de");
    await user.click(screen.getByRole("radio", { name: "Italiano" }));
    expect(screen.getByRole("region", { name: messagesOf("de").serviceEditor.preview.sheet })).toBeTruthy();
    expect(screen.getByRole("button", { name: messagesOf("de").serviceEditor.preview.phone })).toBeTruthy();
  });

  test("is looked at as wide as a desk or as a phone, one of the two", async () => {
    const { user } = open();
    const pressed = () =>
      ["Computer", "Telefono"].filter(
        (name) => screen.queryByRole("button", { name })?.getAttribute("aria-pressed") === "true",
      );
    const wide = page().parentElement?.className;
    await user.click(screen.getByRole("button", { name: "Telefono" }));
    expect(pressed()).toEqual(["Telefono"]);
    expect(page().parentElement?.className).not.toBe(wide);
    await user.click(screen.getByRole("button", { name: "Telefono" }));
    expect(pressed()).toEqual(["Telefono"]);
  });
});
