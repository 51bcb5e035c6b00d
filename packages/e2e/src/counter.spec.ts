import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { computeFiscalCode } from "@sportello/domain/people/compute-fiscal-code";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { fillToSummary } from "./support/fill-at-once.ts";
import { readPdf } from "./support/pdf.ts";
import { places } from "./support/places.ts";
import { signInAsStaff, staff } from "./support/staff.ts";

let page: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ locale: "it-IT", timezoneId: "Europe/Rome", reducedMotion: "reduce" })).newPage();
  await signInAsStaff(page, staff.operator);
});
test.afterAll(() => page.context().close());

/** Somebody whom the municipality has not seen yet, whenever the spec is played. */
const drawn = Math.floor(Date.now() / 1_000) % (28 * 28);
const born = { familyName: "Bartalini", givenName: "Iole", birthDate: `${1940 + (drawn % 28)}-05-${String(1 + Math.floor(drawn / 28)).padStart(2, "0")}`, gender: "F", birthPlaceCode: "G702" } as const;
const fiscalCode = computeFiscalCode(born);

test("an operator identifies the person present and opens the form in their name", async () => {
  await page.goto(`${places.admin}/sportello`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cerca la persona" }).click();
  await expect(page.getByText("Compila questo campo.")).toBeVisible();
  await page.getByLabel("Codice fiscale").fill("BRTLIO48E46G702X");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Il codice fiscale non è giusto")).toBeVisible();
  await page.getByLabel("Codice fiscale").fill(fiscalCode.toLowerCase());
  await page.keyboard.press("Enter");
  await expect(page.getByText("Persona nuova")).toBeVisible();
  await expect(page.locator(`time[datetime="${born.birthDate}"]`)).toBeVisible();
  await page.getByRole("button", { name: "Apri il modulo" }).click();
  await expect(page.getByText("Compila questo campo.")).toHaveCount(5);
  await expectAccessible(page);
  await page.getByLabel("Nome", { exact: true }).fill("Iola");
  await page.getByLabel("Cognome").fill(born.familyName);
  await page.getByLabel("Numero").fill("ca 12345 ab");
  await page.getByLabel("Rilasciato da").fill("Comune di Bugliano");
  await page.getByLabel("Scade il").fill("2020-01-01");
  await page.getByLabel("Servizio").selectOption({ value: "ztl-access" });
  await page.getByRole("button", { name: "Apri il modulo" }).click();
  await expect(page.getByText("Il documento è scaduto: chiedine un altro.")).toBeVisible();
  await page.getByLabel("Nome", { exact: true }).fill(born.givenName);
  await page.getByLabel("Scade il").fill("2034-05-06");
  await page.getByRole("button", { name: "Apri il modulo" }).click();
  await page.waitForURL(/\/sportello\/[0-9a-f-]{36}\/privacy/);
  await expect(page.getByText("Carta d'identità CA12345AB")).toBeVisible();
});

test("the same form is filled in, read out, sent once and printed", async () => {
  await expectAccessible(page);
  await page.getByLabel("La persona ha ricevuto l'informativa").check();
  await page.getByRole("button", { name: "Avanti" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/privacy"));
  await page.getByRole("button", { name: "Avanti" }).click();
  await expect(page.locator("#form-errors")).toBeFocused();
  await expectAccessible(page);
  await fillToSummary(page, exampleAnswers("ztl-access", 1, { ...born, fiscalCode, birthPlace: "Pisa (PI)" }));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Invia la richiesta" }).click();
  await expect(page.getByText("Rileggi i dati alla persona e segnalo qui prima di inviare.")).toBeVisible();
  await page.getByLabel("Ho riletto i dati alla persona").check();
  await page.getByRole("button", { name: "Invia la richiesta" }).dblclick();
  await page.waitForURL(/\/ricevuta$/);
  await expect(page.getByText(/Richiesta inviata: AN/)).toBeVisible();
  await expectAccessible(page);
  const receipt = page.getByRole("link", { name: "Apri la ricevuta" });
  await expect(receipt).toBeVisible({ timeout: 30_000 });
  const pdf = await page.request.get(new URL((await receipt.getAttribute("href")) ?? "", page.url()).toString());
  const { text: told } = await readPdf(await pdf.body());
  for (const fact of ["Compilata allo sportello", "CA12345AB", "Anna Lombardi", "Iole Bartalini"]) expect(told).toContain(fact);
  await page.getByRole("link", { name: "Vai alla pratica" }).click();
  await expect(page.getByText(/Compilata allo sportello da Anna Lombardi/)).toBeVisible();
});
