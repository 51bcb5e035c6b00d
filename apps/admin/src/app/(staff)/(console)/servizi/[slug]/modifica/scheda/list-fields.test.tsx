// @vitest-environment happy-dom
import type { DraftSheet } from "@sportello/domain/services/sheet";
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { alive } from "../../../../../../../testing/alive.tsx";
import { Kept } from "../../../../../../../testing/kept.tsx";
import { Completeness } from "./completeness.tsx";
import { ListFields } from "./list-fields.tsx";
import type { ListName } from "./rows.ts";

const text = (it: string) => ({ it });
const empty = {
  title: text("Permesso"),
  summary: text(""),
  recipients: text(""),
  howTo: text(""),
  needed: text(""),
  outcome: text(""),
  times: { text: text(""), steps: [] },
  conditions: text(""),
  more: [],
  links: [],
} as unknown as DraftSheet;
const links = [
  { title: text("Legge"), url: "https://a.example" },
  { title: text("Regolamento"), url: "https://b.example" },
  { title: text("Modulo"), url: "" },
];
let sheet: DraftSheet;
const open = (start: Partial<DraftSheet>, list: ListName, language: "it" | "de" = "it") => {
  const show = (now: DraftSheet, change: (next: DraftSheet) => void) => {
    sheet = now;
    return <ListFields sheet={now} language={language} list={list} onChange={change} />;
  };
  return alive(<Kept start={{ ...empty, ...start }} show={show} />);
};
const press = (name: string) => screen.getByLabelText<HTMLButtonElement>(name);
const titles = () => sheet.links.map(({ title }) => title.it);

describe("a list of the sheet", () => {
  test.each([
    ["steps", "Aggiungi un passo"],
    ["more", "Aggiungi un testo"],
    ["links", "Aggiungi un collegamento"],
  ] as const)("%s begins empty and gets a row that keeps only what it needs", async (list, name) => {
    const { user } = open({}, list);
    expect(screen.queryByLabelText("Titolo")).toBeNull();
    await user.click(screen.getByRole("button", { name }));
    const row = list === "steps" ? sheet.times.steps[0] : sheet[list][0];
    expect(Object.keys(row ?? {}).toSorted()).toEqual(
      { steps: ["days", "text", "title"], more: ["text", "title"], links: ["title", "url"] }[list],
    );
  });

  test("is put in order by buttons, which stop at the ends", async () => {
    const { user } = open({ links }, "links");
    expect([press("Sposta su la voce 1").disabled, press("Sposta giù la voce 3").disabled]).toEqual([true, true]);
    await user.click(press("Sposta giù la voce 1"));
    expect(titles()).toEqual(["Regolamento", "Legge", "Modulo"]);
    await user.click(press("Sposta su la voce 3"));
    expect(titles()).toEqual(["Regolamento", "Modulo", "Legge"]);
    await user.click(press("Togli la voce 2"));
    expect(titles()).toEqual(["Regolamento", "Legge"]);
  });

  test.each([
    ["normattiva", true],
    ["/legge", true],
    ["https://www.normattiva.it", false],
    ["", false],
  ])("a link to %j is told to be wrong: %s", async (url, isWrong) => {
    open({ links: [{ title: text("Legge"), url }] }, "links");
    expect(screen.queryByText("Un indirizzo completo, per esempio https://www.normattiva.it") !== null).toBe(isWrong);
    expect(screen.getByLabelText("Indirizzo").getAttribute("aria-invalid") === "true").toBe(isWrong);
  });

  test.each([
    ["15", 15],
    ["1a5", 15],
    ["99999", 3650],
    ["", 0],
  ])("the days of a step, typed as %j, are %d", async (typed, days) => {
    const { user } = open(
      { times: { text: text(""), steps: [{ days: 1, title: text("A"), text: text("B") }] } },
      "steps",
    );
    await user.clear(screen.getByLabelText("Giorni"));
    await user.click(screen.getByLabelText("Giorni"));
    if (typed !== "") await user.paste(typed);
    expect(sheet.times.steps[0]?.days).toBe(days);
  });

  test("a new step begins at the days of the one before", async () => {
    const { user } = open(
      { times: { text: text(""), steps: [{ days: 20, title: text("A"), text: text("B") }] } },
      "steps",
    );
    await user.click(screen.getByRole("button", { name: "Aggiungi un passo" }));
    expect(sheet.times.steps[1]?.days).toBe(20);
  });

  test("is written in the language one works in; the others stay", async () => {
    const { user } = open({ links: [{ title: text("Legge"), url: "https://a.example" }] }, "links", "de");
    await user.click(screen.getByLabelText("Titolo"));
    await user.paste("Gesetz");
    expect(sheet.links[0]).toEqual({ title: { it: "Legge", de: "Gesetz" }, url: "https://a.example" });
  });
});

describe("how much of the sheet is written", () => {
  const side = (
    given: Partial<DraftSheet>,
    locale: "it" | "de" | "en" = "it",
    languages: readonly ("it" | "de" | "en")[] = ["it", "de"],
  ) => alive(<Completeness sheet={{ ...empty, ...given }} languages={languages} />, { locale });
  const bar = () => screen.getByRole<HTMLProgressElement>("progressbar");

  test("is counted, and each section says how it stands, with the way to it", () => {
    side({ howTo: text("Compila il modulo") });
    expect(bar().value).toBe(2);
    expect(screen.getByText(`${bar().value} sezioni obbligatorie su ${bar().max}`)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Come fare" }).closest("li")?.textContent).toBe("Come farescritta");
    expect(screen.getByRole("link", { name: "Cosa serve" }).closest("li")?.textContent).toBe("Cosa serveda scrivere");
    expect(screen.getByRole("link", { name: "Come fare" }).getAttribute("href")).toBe("#howTo");
  });

  test("blanks are nothing", () => {
    side({ howTo: text("   ") });
    expect(bar().value).toBe(1);
  });

  test("counts what each other language still lacks", () => {
    side({ title: { it: "Permesso", de: "Genehmigung" }, howTo: text("Compila") });
    expect(screen.getByText("Deutsch: 1 testo da tradurre")).toBeTruthy();
  });

  test("has nothing to translate where the municipality speaks one language", () => {
    side({}, "it", ["it"]);
    expect(screen.queryByText(/da tradurre|tutto tradotto/)).toBeNull();
  });

  test.each(["de", "en"] as const)("speaks %s", (locale) => {
    side({}, locale);
    expect(screen.getByRole("complementary").textContent).not.toMatch(/sezioni|da scrivere/);
  });
});
