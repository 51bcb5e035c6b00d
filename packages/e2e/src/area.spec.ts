import { expect, type Page, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { newestCitizen, openDatabase, tenantIdAt } from "./reliability/surroundings.ts";
import { expectAccessible } from "./support/axe.ts";
import { signIn } from "./support/citizen.ts";
import { areaPages, inLanguage } from "./support/citizens-pages.ts";
import { citizensThings } from "./support/citizens-things.ts";
import { smallPdf } from "./support/fill-page.ts";
import { awaitMail } from "./support/mail.ts";
import { places } from "./support/places.ts";
import { overflowOf, untranslatedOn } from "./support/untranslated.ts";

test.describe.configure({ mode: "serial" });

const db = openDatabase();
const area = `${places.web}/area-personale`;
let citizen: Page;
let things: Awaited<ReturnType<typeof citizensThings>>;

test.beforeAll(async ({ browser }) => {
  citizen = await (await browser.newContext({ locale: "it-IT", reducedMotion: "reduce" })).newPage();
  await signIn(citizen, { person: "hanna-schmidt", method: "eidas" });
});
test.afterAll(async () => {
  await citizen.context().close();
  await db.close();
});

const sections = ["", "/messaggi", "/attivita", "/servizi", "/documenti", "/profilo", "/profilo/accessi-ai-dati"];

/** Nothing is cut or needs scrolling sideways on the narrowest phone (WCAG 1.4.10). */
const expectToFit = async (page: Page) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(() => overflowOf(page), { message: page.url() }).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
};

test("an empty personal area says what will be where, on every page", async () => {
  for (const section of sections) {
    await citizen.goto(area + section);
    await expect(citizen.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(citizen);
    await expectToFit(citizen);
  }
});

test("what the office asks is pointed out in the header, in the tab, on the desk and in the list", async () => {
  const tenantId = await tenantIdAt(db, places.web);
  things = await citizensThings(db, { tenantId, personId: await newestCitizen(db, tenantId) });
  for (const section of sections) {
    await citizen.goto(area + section);
    await expectAccessible(citizen);
    await expectToFit(citizen);
  }
  await citizen.goto(area);
  await expect(citizen.getByRole("banner").getByText(/\(\d+ cose aspettano te\)/)).toBeAttached();
  await expect(citizen.getByRole("link", { name: /Attività.*\d+ pratic(a|he) aspetta/ })).toBeVisible();
  await expect(citizen.getByRole("link", { name: /Messaggi.*\d+ messaggi/ })).toBeVisible();
  await citizen.getByRole("link", { name: "Rispondi all'ufficio" }).first().click();
  await expect(citizen).toHaveURL(new RegExp(`${things.asked}#integrazione`));
  await expectAccessible(citizen);
  await expectToFit(citizen);
});

test("opening the application marks its messages as read; the citizen answers with a file, by keyboard", async () => {
  await expect(citizen.getByText("La mappa dei varchi è in allegato.")).toBeVisible();
  await citizen.reload();
  await expect(citizen.getByRole("link", { name: /Messaggi.*nuov/ })).toHaveCount(0);
  const field = citizen.getByLabel(/Scrivi all'ufficio/);
  await field.focus();
  await citizen.keyboard.type("Grazie, ecco la mia.");
  await citizen
    .getByLabel("Aggiungi file")
    .last()
    .setInputFiles({ name: "piantina.pdf", mimeType: "application/pdf", buffer: smallPdf });
  await field.focus();
  await citizen.keyboard.press("Tab");
  await citizen.keyboard.press("Tab");
  await expect(citizen.getByRole("button", { name: "Invia il messaggio" })).toBeFocused();
  await citizen.keyboard.press("Enter");
  await expect(citizen.getByText("Messaggio inviato").first()).toBeVisible();
  await expect(citizen.getByRole("link", { name: /piantina\.pdf/ })).toBeVisible();
  await expect(citizen.getByText("Non ancora letto dall'ufficio")).toBeVisible();
});

test("activities are filtered, sorted and searched by address, and an application is taken home whole", async () => {
  await citizen.goto(`${area}/attivita`);
  await citizen.getByLabel("Stato", { exact: true }).selectOption("concluded");
  await citizen.getByRole("button", { name: "Cerca" }).click();
  await expect(citizen).toHaveURL(/stato=concluded/);
  await expect(citizen.locator(`a[href$="${things.answered}"]`)).toBeVisible();
  await expect(citizen.locator(`a[href$="${things.asked}"]`)).toHaveCount(0);
  await citizen.getByLabel(/Cerca per servizio/).fill("parola inesistente");
  await citizen.keyboard.press("Enter");
  await expect(citizen.getByText("Nessuna attività corrisponde")).toBeVisible();
  await expectAccessible(citizen);
  await citizen.goto(`${area}/pratiche/${things.asked}`);
  const href = await citizen.getByRole("link", { name: "Scarica tutto (ZIP)" }).getAttribute("href");
  const answer = await citizen.request.get(new URL(href ?? "", citizen.url()).toString());
  expect(answer.headers()["cache-control"]).toContain("no-store");
  const names = Object.keys(unzipSync(new Uint8Array(await answer.body())));
  expect(names).toEqual(expect.arrayContaining(["pratica.json", "messaggi.txt", "messaggi/piantina.pdf"]));
});

test("in German and in English no page of one's own speaks Italian or is too wide for a phone", async () => {
  await citizen.setViewportSize({ width: 390, height: 800 });
  for (const language of ["de", "en"] as const)
    for (const path of [
      ...areaPages,
      `/area-personale/pratiche/${things.asked}`,
      `/area-personale/pratiche/${things.answered}`,
    ]) {
      await citizen.goto(places.web + inLanguage(language, path), { waitUntil: "domcontentloaded" });
      expect.soft(await untranslatedOn(citizen, language), `${language} ${path}`).toEqual([]);
      await expect.poll(() => overflowOf(citizen), { message: `${language} ${path}` }).toBe(0);
    }
  await citizen.setViewportSize({ width: 1280, height: 900 });
});

test("without scripts the lists, the profile and the messages work the same", async ({ browser }) => {
  const plain = await browser.newContext({
    locale: "it-IT",
    javaScriptEnabled: false,
    storageState: await citizen.context().storageState(),
  });
  const page = await plain.newPage();
  await page.goto(`${area}/documenti`);
  await page.getByLabel("Tipo").selectOption("message_file");
  await page.getByRole("button", { name: "Cerca" }).click();
  await expect(page.getByRole("article").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /Ricevuta della richiesta/ })).toHaveCount(0);
  await page.goto(`${area}/profilo`);
  await page.getByLabel("l'ufficio mi scrive un messaggio").uncheck({ force: true });
  await page.getByRole("button", { name: "Salva le preferenze" }).click();
  await expect(page.getByText("Preferenze salvate")).toBeVisible();
  await expect(page.getByLabel("l'ufficio mi scrive un messaggio")).not.toBeChecked();
  await plain.close();
});

test("a new address is used after its code is typed; a wrong one is told beside the field", async () => {
  const email = `nuova.${Date.now()}@posta.example`;
  await citizen.goto(`${area}/profilo`);
  await citizen.getByLabel("E-mail", { exact: true }).fill(email);
  await citizen.getByRole("button", { name: "Salva i recapiti" }).click();
  const code = /\b(\d{6})\b/.exec((await awaitMail(email, /conferma il tuo indirizzo/)).text)?.[1] ?? "";
  await citizen.getByLabel("Codice di 6 cifre").fill(code === "111111" ? "222222" : "111111");
  await citizen.getByRole("button", { name: "Conferma l'indirizzo" }).click();
  await expect(citizen.getByText("Il codice non è quello giusto: controlla")).toBeVisible();
  await expectAccessible(citizen);
  await citizen.getByLabel("Codice di 6 cifre").fill(code);
  await citizen.getByRole("button", { name: "Conferma l'indirizzo" }).click();
  await expect(citizen.getByText("Indirizzo e-mail confermato")).toBeVisible();
  await expect(citizen.getByLabel("E-mail", { exact: true })).toHaveValue(email);
});

test("a copy of all data is made while one watches, and downloaded", async () => {
  await citizen.getByRole("button", { name: /Prepara/ }).click();
  const link = citizen.getByRole("link", { name: /Scarica la copia/ });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await expectAccessible(citizen);
  const answer = await citizen.request.get(new URL((await link.getAttribute("href")) ?? "", citizen.url()).toString());
  expect(Object.keys(unzipSync(new Uint8Array(await answer.body())))).toEqual(
    expect.arrayContaining(["profilo.json", "accessi-ai-dati.json"]),
  );
});

test("with forced colours what is counted and what is chosen can still be told", async () => {
  await citizen.emulateMedia({ forcedColors: "active" });
  await citizen.goto(area);
  await expectAccessible(citizen);
  const border = await citizen.locator(".area-tabs .active").evaluate((tab) => getComputedStyle(tab).borderBottomWidth);
  expect(border).toBe("3px");
  await citizen.emulateMedia({ forcedColors: "none" });
});

test("signing out elsewhere ends the other browser at once", async ({ browser }) => {
  const other = await (await browser.newContext({ locale: "it-IT" })).newPage();
  await signIn(other, { person: "hanna-schmidt", method: "eidas" });
  await citizen.goto(`${area}/profilo`);
  await citizen.getByRole("button", { name: "Esci da tutti gli altri dispositivi" }).click();
  await expect(citizen.getByText("Sei uscito da tutti gli altri dispositivi")).toBeVisible();
  await other.goto(area);
  await expect(other).toHaveURL(/\/accesso/);
  await other.context().close();
});
