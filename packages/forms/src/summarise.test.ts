import { expect, test } from "vitest";
import { summarise } from "./summarise.ts";
import { onePage, permitAnswers, permitForm, upload } from "./testing/permit-form.ts";

test("the request is told page by page, in the form's order, without what was left empty", () => {
  expect(summarise(permitForm, { ...permitAnswers, income: 1_234_50 }, "it")).toEqual([
    {
      page: "applicantPage",
      title: "Richiedente",
      rows: [
        { path: "givenName", label: "Nome", value: "Maria", kind: "text" },
        { path: "email", label: "Indirizzo e-mail", value: "maria@esempio.it", kind: "text" },
        {
          path: "residence",
          label: "Residenza",
          value: "",
          kind: "group",
          rows: [{ path: "isResident", label: "Sei residente?", value: "No", kind: "text" }],
        },
      ],
    },
    {
      page: "vehiclesPage",
      title: "Veicoli",
      rows: [
        {
          path: "vehicles.0",
          label: "Veicolo 1",
          value: "",
          kind: "group",
          rows: [{ path: "vehicles.0.plate", label: "Targa", value: "AB123CD", kind: "text" }],
        },
        { path: "income", label: "Reddito", value: "1.234,50\u00a0€", kind: "text" },
        { path: "licence", label: "Patente", value: "", kind: "file", files: [upload] },
        { path: "truth", label: "Dichiaro che è vero", value: "Sì", kind: "text" },
      ],
    },
  ]);
});

test("titles and values are in the language asked where they are translated", () => {
  const [section] = summarise(permitForm, permitAnswers, "de");
  expect(section).toMatchObject({ title: "Antragsteller" });
  const form = onePage(
    { type: "datetime", key: "day", label: "Giorno", translations: { en: { label: "Day" } } },
    { type: "select", key: "country", label: "Stato", dataSrc: "list", list: "countries" },
    { type: "checkbox", key: "isOwner", label: "Proprietario" },
  );
  const values = (locale: "it" | "de" | "en") =>
    summarise(form, { day: "2026-03-01", country: "DE", isOwner: true }, locale)[0]?.rows.map(
      ({ label, value }) => `${label}: ${value}`,
    );
  expect(values("it")).toEqual(["Giorno: 1 marzo 2026", "Stato: Germania", "Proprietario: Sì"]);
  expect(values("de")).toEqual(["Giorno: 1. März 2026", "Stato: Deutschland", "Proprietario: Ja"]);
  expect(values("en")).toEqual(["Day: 1 March 2026", "Stato: Germany", "Proprietario: Yes"]);
});

test("hidden values and texts between the questions are not told", () => {
  const form = onePage(
    { type: "hidden", key: "secret" },
    { type: "content", key: "note", text: "Leggi bene" },
    { type: "columns", key: "two", columns: [{ components: [{ type: "textfield", key: "a", label: "A" }] }] },
  );
  expect(summarise(form, { secret: "x", a: "1" }, "it")[0]?.rows).toEqual([
    { path: "a", label: "A", value: "1", kind: "text" },
  ]);
});

test("a page of which nothing was answered is left out", () => {
  expect(summarise(permitForm, { email: "a@b.it" }, "it").map(({ page }) => page)).toEqual(["applicantPage"]);
});
