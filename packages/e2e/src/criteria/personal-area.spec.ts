import { expect, type Page, test } from "@playwright/test";
import { newestCitizen, openDatabase, tenantIdAt } from "../reliability/surroundings.ts";
import { signIn } from "../support/citizen.ts";
import { citizensThings } from "../support/citizens-things.ts";
import { places } from "../support/places.ts";

test.describe.configure({ mode: "serial" });

const db = openDatabase();
const area = `${places.web}/area-personale`;
let citizen: Page;
let asked: string;

test.beforeAll(async ({ browser }) => {
  citizen = await (await browser.newContext({ locale: "it-IT", reducedMotion: "reduce" })).newPage();
  await signIn(citizen, { person: "giuseppe-verdi" });
  const tenantId = await tenantIdAt(db, places.web);
  ({ asked } = await citizensThings(db, { tenantId, personId: await newestCitizen(db, tenantId) }));
});
test.afterAll(async () => {
  await citizen.context().close();
  await db.close();
});

const pages = ["", "/messaggi", "/attivita", "/servizi", "/documenti", "/profilo"];
const families = ["Titillium Web", "Lora", "Roboto Mono"];

test("C.SE.1.2 what was sent is confirmed in the personal area, with code and receipt", async () => {
  await citizen.goto(`${area}/pratiche/${asked}`);
  await expect(citizen.getByText("Codice della pratica")).toBeVisible();
  await expect(citizen.getByRole("link", { name: /Ricevuta della richiesta/ })).toBeVisible();
});

test("C.SE.1.3, C.SE.3.1, C.SE.3.2, C.SE.3.3 every page of the area has the fonts, only own cookies, and the links in the foot", async () => {
  for (const path of pages) {
    await citizen.goto(area + path);
    const fonts = await citizen
      .locator("h1, h2, h3, p")
      .evaluateAll((texts) =>
        texts.map((text) => getComputedStyle(text).fontFamily.split(",")[0]?.replaceAll('"', "") ?? ""),
      );
    expect
      .soft(
        [...new Set(fonts)].filter((font) => !families.includes(font)),
        path,
      )
      .toEqual([]);
    await expect.soft(citizen.locator('[data-element="accessibility-link"]'), path).toBeVisible();
    await expect.soft(citizen.locator('[data-element="privacy-policy-link"]'), path).toBeVisible();
    await expect.soft(citizen.locator('[data-element="page-name"]'), path).toHaveCount(1);
    await expect.soft(citizen.locator('[data-element="breadcrumb"]'), path).toBeVisible();
  }
  const foreign = (await citizen.context().cookies()).filter(
    ({ domain }) =>
      ![new URL(places.web).hostname, new URL(places.sandbox).hostname].includes(domain.replace(/^\./, "")),
  );
  expect(foreign).toEqual([]);
});

test("C.SE.1.5 what the town knows is shown with its source, and what was given is offered to be changed", async () => {
  await citizen.goto(`${area}/profilo`);
  await expect(citizen.getByText("Arrivano dalla tua identità digitale")).toBeVisible();
  await expect(citizen.getByText("Certificati il")).toBeVisible();
  await expect(citizen.getByLabel("E-mail", { exact: true })).not.toHaveValue("");
});

test("C.SE.1.9 the state of an application and its milestones, past and to come, are in the personal area", async () => {
  await citizen.goto(`${area}/pratiche/${asked}`);
  const timeline = citizen.getByRole("list", { name: "Cronologia della pratica" });
  await expect(timeline.getByText("In attesa di integrazioni")).toBeVisible();
  await expect(timeline.getByText("La tua risposta")).toBeVisible();
  await expect(timeline.getByText("Termine per la risposta")).toBeVisible();
});

test("C.SE.1.10 the day it was taken in charge, its number and the last expected day are dates in sight", async () => {
  await expect(citizen.getByText("Numero di protocollo")).toBeVisible();
  await expect(citizen.getByText("Risposta entro il").first()).toBeVisible();
  const timeline = citizen.getByRole("list", { name: "Cronologia della pratica" });
  await expect(
    timeline.getByText("Presa in carico", { exact: true }).locator("xpath=../..").locator("time").first(),
  ).toHaveAttribute("datetime", /^\d{4}-/);
});
