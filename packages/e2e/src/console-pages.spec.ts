import { expect, type Page, test } from "@playwright/test";
import { hasPermission, permissions } from "@sportello/domain/access/permissions";
import { adminDoors } from "./reliability/routes/admin-doors.ts";
import { expectAccessible } from "./support/axe.ts";
import { places } from "./support/places.ts";
import { signInAsStaff, staff } from "./support/staff.ts";
import { overflowOf } from "./support/untranslated.ts";

/** Pages that another spec scans where it works with them; the matrix of doors names all there are, so a new one is either here or scanned below. */
const scannedIn: Readonly<Record<string, string>> = {
  "GET /uffici": "administration",
  "GET /personale": "administration",
  "GET /personale/[id]": "administration",
  "GET /registro": "administration",
  "GET /impostazioni": "administration",
  "GET /gruppi": "administration",
  "GET /elenchi/[id]": "administration",
  "GET /servizi/[slug]/modifica/novita": "administration",
  "GET /servizi/nuovo": "make-a-service",
  "GET /servizi/[slug]/modifica": "make-a-service",
  "GET /servizi/[slug]/modifica/scheda": "make-a-service",
  "GET /servizi/[slug]/modifica/traduzioni": "make-a-service",
  "GET /servizi/[slug]/modifica/modulo": "form-builder",
  "GET /sottomoduli": "form-builder",
  "GET /sottomoduli/[key]": "form-builder",
  "GET /registrazioni": "outage",
  "GET /registrazioni/servizi/[id]": "outage",
  "GET /azioni/[runId]": "outage",
  "GET /connettori": "outage",
  "GET /connettori/[kind]": "outage",
  "GET /pagamenti/dovuti/[id]": "payments",
};
const pages = Object.entries(adminDoors).flatMap(([name, door]) => {
  const permission = permissions.find((one) => one === door.for);
  const isPage = name.startsWith("GET /") && !name.startsWith("GET /api/");
  return isPage && permission && hasPermission("administrator", permission) && !Object.hasOwn(scannedIn, name)
    ? [{ name, path: door.path({} as never) }]
    : [];
});

let page: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  page = await (
    await browser.newContext({ locale: "it-IT", timezoneId: "Europe/Rome", reducedMotion: "reduce" })
  ).newPage();
  await signInAsStaff(page, staff.administrator);
  // The editor of a service shows its parts when there is a draft.
  await page.goto(`${places.admin}/servizi/ztl-access`);
  await page.getByRole("button", { name: "Modifica", exact: true }).click();
  await page.waitForURL(/\/modifica$/);
});
test.afterAll(async () => {
  await page.goto(`${places.admin}/servizi/ztl-access/modifica/pubblica`);
  await page.getByRole("button", { name: "Scarta la bozza" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Scarta la bozza" }).click();
  await page.waitForURL(/\/servizi\/ztl-access$/);
  await page.context().close();
});

for (const { name, path } of pages) {
  test(`${name} is for everybody, at a desk and on a phone`, async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    if (name === "GET /pagamenti/elenco/[id]") {
      await page.goto(`${places.admin}/pagamenti/elenco`);
      await page.locator("main a[href^='/pagamenti/elenco/']").first().click();
      await page.waitForURL(/\/elenco\/[0-9a-f-]{36}/);
    } else await page.goto(places.admin + path);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    // Polled: charts follow the width a moment later.
    await expect.poll(() => overflowOf(page), { message: "points sideways" }).toBe(0);
  });
}
