import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { makeApplication } from "@sportello/db/factories/make-application";
import { openDatabase, tenantIdAt } from "./reliability/surroundings.ts";
import { expectAccessible } from "./support/axe.ts";
import { places } from "./support/places.ts";
import { enterAsStaff, staff } from "./support/staff.ts";

const db = openDatabase();
let page: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  page = await (
    await browser.newContext({ locale: "it-IT", timezoneId: "Europe/Rome", reducedMotion: "reduce" })
  ).newPage();
  await enterAsStaff(page, staff.operator);
});
test.afterAll(async () => {
  await page.context().close();
  await db.close();
});

const rows = () => page.getByRole("table", { name: "Pratiche" }).getByRole("row");
const viewLink = (name: RegExp) => page.getByRole("navigation", { name: "Viste" }).getByRole("link", { name });

/** A request of somebody who was there before, sent just now to the operator's office. */
const arrive = async (): Promise<{ id: string; code: string }> => {
  const tenantId = await tenantIdAt(db, places.admin);
  const [service, sent] = await db.inTenant(tenantId, (tx) =>
    Promise.all([
      tx.service.findFirstOrThrow({ where: { slug: "ztl-access" } }),
      tx.application.findFirstOrThrow({ where: { service: { slug: "ztl-access" }, status: { not: "draft" } } }),
    ]),
  );
  const made = await makeApplication(db, tenantId, {
    service: { id: service.id, versionId: service.publishedVersionId ?? "" },
    personId: sent.personId,
    officeId: service.officeId,
    status: "registered",
    isRegistered: true,
    submittedAt: new Date(),
    registrationNumber: `E2E/${Date.now()}`,
    answers: { notes: "una risposta irripetibile" },
    dueOn: new Date(Date.now() + 30 * 86_400_000),
  });
  return { id: made.id, code: made.code ?? "" };
};

test("an operator narrows the queue, keeps it as a view for the office, and opens with it from then on", async () => {
  await page.goto(`${places.admin}/pratiche`);
  await expect(rows().nth(1)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Di chi è il turno").selectOption({ label: "Aspetta noi" });
  await expect(page).toHaveURL(/turno=ufficio/);
  await page.getByRole("button", { name: "Salva come vista" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Salva", exact: true }).click();
  await expect(dialog.getByText("Scrivi un nome")).toBeVisible();
  await dialog.getByLabel("Nome").fill("Mattina");
  await dialog.getByLabel("Chi la vede").selectOption({ index: 1 });
  await dialog.getByLabel("Apri le pratiche con questa vista").check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Salva", exact: true }).click();
  await expect(viewLink(/Mattina/)).toHaveAttribute("aria-current", "page");
  await page.goto(`${places.admin}/pratiche`);
  await expect(page).toHaveURL(/turno=ufficio.*vista=/);
  await page.getByRole("button", { name: "Modifica la vista" }).click();
  await page.getByRole("button", { name: "Elimina la vista" }).click();
  await page.getByRole("button", { name: "Sì, elimina" }).click();
  await expect(viewLink(/Mattina/)).toHaveCount(0);
});

test("what arrives is announced and does not move the list; it is taken, selected and opened by keyboard", async () => {
  await page.goto(`${places.admin}/pratiche?vista=tutte&chi=nessuno`);
  await expect(rows().nth(1)).toBeVisible();
  const first = await rows().nth(1).textContent();
  const { id, code } = await arrive();
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event("visibilitychange")));
    await expect(page.getByRole("button", { name: /nuov[ae] pratic/ })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  expect(await rows().nth(1).textContent()).toBe(first);
  await page.keyboard.press("r");
  await expect(rows().nth(1)).toContainText(code);
  await page.keyboard.press("j");
  await expect(page.locator(`[data-row-link="${id}"]`)).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByText("1 selezionata")).toBeVisible();
  await page.keyboard.press("t");
  await expect(rows().nth(1)).toContainText("In carico");
  await expect(rows().nth(1)).toContainText("non rientra più in questa vista");
  await page.keyboard.press("Escape");
  await expect(page.getByText("1 selezionata")).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Scorciatoie da tastiera" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.locator(`[data-row-link="${id}"]`).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/pratiche/${id}`));
});

test("an application is found by an answer, columns are chosen, and the file would hold it alone", async () => {
  await page.goto(`${places.admin}/pratiche?vista=tutte`);
  await page.keyboard.press("/");
  await page.keyboard.type("irripet");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/testo=irripet/);
  await expect(rows()).toHaveCount(2);
  await page.getByRole("button", { name: "Colonne" }).click();
  await page.getByRole("dialog", { name: "Colonne" }).getByLabel("Ufficio").check();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "Ufficio" })).toBeVisible();
  await page.getByRole("button", { name: "Esporta" }).click();
  await expect(page.getByRole("dialog", { name: "Esporta le pratiche" }).getByText("1 pratica")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Colonne" }).click();
  await page.getByRole("dialog", { name: "Colonne" }).getByLabel("Ufficio").uncheck();
  await page.keyboard.press("Escape");
});

test("the statistics are charts to look at and tables to read, of the days one chooses", async () => {
  await page.goto(`${places.admin}/statistiche`);
  await expect(
    page
      .getByRole("img", { name: /Pratiche ricevute/ })
      .locator("svg")
      .first(),
  ).toBeVisible();
  await page.getByRole("link", { name: "365 giorni" }).click();
  await expect(page).toHaveURL(/dal=/);
  await page.getByRole("region", { name: "Pratiche aperte" }).getByText("Vedi la tabella").click();
  await expect(page.getByRole("table", { name: "Pratiche aperte", exact: true }).getByRole("row").nth(1)).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Scarica in CSV: Pratiche ricevute" }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toMatch(/^\uFEFFSettimana dal;Ufficio;Servizio;Ricevute\r\n/);
});
