import { hasPermission } from "@sportello/domain/access/permissions";
import { expect, type Page, test } from "@playwright/test";
import { adminDoors } from "./reliability/routes/admin-doors.ts";
import { expectAccessible } from "./support/axe.ts";
import { places } from "./support/places.ts";
import { signInAsStaff, staff } from "./support/staff.ts";

/** Pages of one thing that the matrix of doors knows by an id nobody has: how one gets to a real one. */
const reached: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "GET /personale/[id]": async (page) => {
    await page.goto(`${places.admin}/personale`);
    await page.locator("[data-row-link]").first().click();
    await page.waitForURL(/\/personale\/[0-9a-f-]{36}/);
  },
  "GET /registrazioni/servizi/[id]": async (page) => {
    await page.goto(`${places.admin}/registrazioni`);
    await page.getByRole("link", { name: "Correggi classifica e fascicolo" }).first().click();
    await page.waitForURL(/\/registrazioni\/servizi\/[0-9a-f-]{36}/);
  },
};
/** Pages with something of their own to look at are looked at where it is made: lists, runs, payments, dues. */
const elsewhere = new Set(["GET /elenchi/[id]", "GET /azioni/[runId]", "GET /pagamenti/elenco/[id]", "GET /pagamenti/dovuti/[id]"]);
const pages = Object.entries(adminDoors).flatMap(([name, door]) =>
  name.startsWith("GET /") && !name.startsWith("GET /api/") && !elsewhere.has(name) && door.for !== "everybody" && door.for !== "staff" && hasPermission("administrator", door.for) ? [{ name, path: door.path({} as never) }] : [],
);

test("every page of the console is for everybody, at a desk and on a phone", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "it-IT", timezoneId: "Europe/Rome", reducedMotion: "reduce" })).newPage();
  await signInAsStaff(page, staff.administrator);
  // The editor of a service shows its parts when there is a draft.
  await page.goto(`${places.admin}/servizi/ztl-access`);
  await page.getByRole("button", { name: "Modifica", exact: true }).click();
  await page.waitForURL(/\/modifica$/);
  for (const { name, path } of pages) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await (reached[name]?.(page) ?? page.goto(places.admin + path));
    await expect(page.getByRole("heading", { level: 1 }).first(), name).toBeVisible();
    await expect(page.getByText("Caricamento del modulo…")).toHaveCount(0);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} on a phone, points sideways`).toBe(0);
  }
  await page.goto(`${places.admin}/servizi/ztl-access/modifica/pubblica`);
  await page.getByRole("button", { name: "Scarta la bozza" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Scarta la bozza" }).click();
  await page.context().close();
});
