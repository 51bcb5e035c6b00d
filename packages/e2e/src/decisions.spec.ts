import { expect, type Page, test } from "@playwright/test";
import { completeDrafts } from "./reliability/complete-drafts.ts";
import { newestCitizen, openDatabase, tenantIdAt } from "./reliability/surroundings.ts";
import { expectAccessible } from "./support/axe.ts";
import { signIn } from "./support/citizen.ts";
import { onHost, places } from "./support/places.ts";
import { send } from "./support/send-application.ts";
import { enterAsStaff, staff, takeCharge } from "./support/staff.ts";

const db = openDatabase();
test.afterAll(() => db.close());

/** A request to see records, ready in the draft and every page confirmed, sent from its summary. */
const sendRequest = async (page: Page, person: string): Promise<string> => {
  await signIn(page, { person });
  const tenantId = await tenantIdAt(db, places.web);
  const [draft] = await completeDrafts(db, { tenantId, personId: await newestCitizen(db, tenantId) }, 1);
  const progress = {
    pages: ["richiedente", "atti", "interesse", "modalita", "dichiarazioni"],
    privacyAt: new Date().toISOString(),
  };
  await db.inTenant(tenantId, (tx) => tx.application.updateMany({ where: { id: draft ?? "" }, data: { progress } }));
  await page.goto(`${places.web}/servizi/access-to-records/richiesta/${draft}/riepilogo`);
  await expectAccessible(page);
  return (await send(page)).id;
};

const eventually = (page: Page, text: string) =>
  expect(async () => {
    await page.reload();
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });

test("an office decides with the keyboard, takes it back, finds its words again and lets it leave; the citizen reads the second reason alone", async ({
  page,
  browser,
}) => {
  const id = await sendRequest(page, "karl-gruber");
  const desk = await (await browser.newContext({ locale: "it-IT" })).newPage();
  await enterAsStaff(desk, staff.secretary);
  await desk.goto(`${places.admin}/pratiche/${id}`);
  await expect(async () => {
    await desk.reload();
    await expect(desk.getByRole("button", { name: "Prendi in carico", exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await takeCharge(desk);
  await desk.getByRole("button", { name: "Rifiuta", exact: true }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("button", { name: "Rifiuta", exact: true }).click();
  await expect(dialog.getByText("Scrivi un testo")).toBeVisible();
  await expect(dialog.getByLabel("Documento dell'esito")).toBeVisible();
  await expectAccessible(desk);
  await dialog.getByRole("textbox").first().fill("Parole da correggere.");
  await dialog.getByRole("button", { name: "Rifiuta", exact: true }).click();

  const takeBack = desk.getByRole("button", { name: "Annulla la decisione" });
  await expect(takeBack).toBeFocused();
  await expect(desk.getByText("Decisione presa: Rifiuta")).toBeVisible();
  await expect(desk.getByRole("button", { name: "Accetta", exact: true })).toHaveCount(0);
  await expectAccessible(desk);
  await desk.keyboard.press("Enter");
  await expect(dialog.getByRole("textbox").first()).toHaveValue("Parole da correggere.");

  await dialog.getByRole("textbox").first().fill("Il procedimento è ancora aperto.");
  await dialog.getByRole("button", { name: "Rifiuta", exact: true }).click();
  await desk.getByRole("button", { name: "Invia subito" }).click();
  await page.goto(`${places.web}/area-personale/pratiche/${id}`);
  await eventually(page, "Iter completato: rifiutata");
  await expect(page.getByText("Il procedimento è ancora aperto.").first()).toBeVisible();
  await expect(page.getByText("Parole da correggere.")).toHaveCount(0);
  await desk.context().close();
});

test("a citizen withdraws, and the office can do nothing more with it", async ({ page, browser }) => {
  const id = await sendRequest(page, "anna-maria-de-santis");
  await page.goto(`${places.web}/area-personale/pratiche/${id}`);
  await page.getByText("Ritira la richiesta").first().click();
  await page.getByLabel("Confermo di voler ritirare la richiesta").check({ force: true });
  await page.getByRole("button", { name: "Ritira la richiesta" }).click();
  await expect(page.getByText("Richiesta ritirata").first()).toBeVisible();
  await expectAccessible(page);
  const desk = await (await browser.newContext({ locale: "it-IT" })).newPage();
  await enterAsStaff(desk, staff.manager);
  await desk.goto(`${places.admin}/pratiche/${id}`);
  await expect(desk.getByText("Ritirata").first()).toBeVisible();
  await expect(desk.getByRole("button", { name: "Prendi in carico", exact: true })).toHaveCount(0);
  await desk.context().close();
});

test("the second municipality has its own name, language and colour, and none of the first one's applications", async ({
  page,
}) => {
  const site = onHost(places.web, "montefiore.localhost");
  await page.goto(`${site}/de`);
  await expect(page.getByText("Gemeinde Blumenberg am See").first()).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expectAccessible(page);
  await signIn(page, { person: "karl-gruber", site });
  await expect(page.getByText("Accesso agli atti")).toHaveCount(0);
});
