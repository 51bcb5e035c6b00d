import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { places } from "./support/places.ts";
import { signInAsStaff, staff } from "./support/staff.ts";

const saved = (page: Page) => expect(page.getByText(/^Salvato:/)).toBeVisible();
const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Parti del servizio" }).getByRole("link", { name, exact: true }).click();

test("an administrator makes a permit of the catalogue the town's own, and citizens find it", async ({
  page,
  browser,
}) => {
  await signInAsStaff(page, staff.administrator);
  await page.goto(`${places.admin}/servizi/nuovo`);
  await page.getByLabel("Cerca un servizio").fill("ztl accesso");
  await expectAccessible(page);
  await page
    .getByRole("list")
    .getByRole("button", { name: /^Usa .*ZTL/ })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  for (const [language, name] of [
    ["italiano", "Permesso ZTL del mercato"],
    ["tedesco", "Genehmigung Marktzone"],
    ["inglese", "Market zone permit"],
  ] as const) {
    await dialog.getByLabel(`Nome (${language})`).fill(name);
  }
  await dialog.getByRole("button", { name: "Crea il servizio" }).click();
  await page.waitForURL(/\/servizi\/permesso-ztl-del-mercato[^/]*\/modifica$/);
  const slug = new URL(page.url()).pathname.split("/")[2] ?? "";
  await expect(page.getByRole("heading", { level: 1, name: "Permesso ZTL del mercato" })).toBeVisible();
  await expectAccessible(page);

  await tab(page, "Scheda");
  await page.getByLabel(/^Cosa serve/).fill("La **targa** del veicolo e il giorno di mercato.");
  await page.getByRole("button", { name: "Aggiungi un testo" }).click();
  const row = page.getByRole("group", { name: "Altri testi" }).getByRole("group").last();
  await row.getByLabel("Titolo").fill("Nei giorni di mercato");
  await row.getByLabel("Testo", { exact: true }).fill("Si entra dalle 5 alle 8.");
  await saved(page);
  await expectAccessible(page);

  await tab(page, "Traduzioni");
  await page.getByLabel("Solo i testi da tradurre").check();
  for (const [language, choice, title, text] of [
    ["tedesco", "Deutsch", "An Markttagen", "Zufahrt von 5 bis 8 Uhr."],
    ["inglese", "English", "On market days", "Access from 5 to 8."],
  ] as const) {
    await page.getByText(choice, { exact: true }).first().click();
    await page.getByLabel(`Nei giorni di mercato (${language})`).fill(title);
    await page.getByLabel(`Si entra dalle 5 alle 8. (${language})`).fill(text);
  }
  await expect(page.getByText("Tutto tradotto")).toBeVisible();
  await saved(page);
  await expectAccessible(page);

  await tab(page, "Pubblica");
  await expect(page.getByText("Non manca niente: puoi pubblicare")).toBeVisible();
  await page.getByRole("button", { name: "Pubblica adesso" }).click();
  await page.waitForURL(`${places.admin}/servizi/${slug}`);

  const citizen = await (await browser.newContext()).newPage();
  await citizen.goto(`${places.web}/de/servizi/${slug}`);
  await expect(citizen.getByRole("heading", { level: 1, name: "Genehmigung Marktzone" })).toBeVisible();
  await expect(citizen.getByText("Zufahrt von 5 bis 8 Uhr.")).toBeVisible();
  await citizen.goto(`${places.web}/servizi/${slug}`);
  await expect(citizen.getByText("La targa del veicolo e il giorno di mercato.")).toBeVisible();
  await citizen.context().close();
});
