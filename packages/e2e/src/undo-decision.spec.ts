import { expect, test } from "@playwright/test";
import { completeDrafts } from "./reliability/complete-drafts.ts";
import { newestCitizen, openDatabase, tenantIdAt } from "./reliability/surroundings.ts";
import { expectAccessible } from "./support/axe.ts";
import { signIn } from "./support/citizen.ts";
import { places } from "./support/places.ts";
import { send } from "./support/send-application.ts";
import { signInAsStaff, staff, takeCharge } from "./support/staff.ts";

const db = openDatabase();
test.afterAll(() => db.close());

test("an operator decides with the keyboard, takes it back, finds the words again and lets it leave; the citizen reads the second alone", async ({ page, browser }) => {
  await signIn(page, { person: "karl-gruber" });
  const tenantId = await tenantIdAt(db, places.web);
  const [draft = ""] = await completeDrafts(db, { tenantId, personId: await newestCitizen(db, tenantId) }, 1);
  const progress = { pages: ["richiedente", "atti", "interesse", "modalita", "dichiarazioni"], privacyAt: new Date().toISOString() };
  await db.inTenant(tenantId, (tx) => tx.application.updateMany({ where: { id: draft }, data: { progress } }));
  await page.goto(`${places.web}/servizi/access-to-records/richiesta/${draft}/riepilogo`);
  const { id } = await send(page);

  const desk = await (await browser.newContext({ locale: "it-IT" })).newPage();
  await signInAsStaff(desk, staff.secretary);
  await desk.goto(`${places.admin}/pratiche/${id}`);
  await expect(async () => {
    await desk.reload();
    await expect(desk.getByRole("button", { name: "Prendi in carico", exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await takeCharge(desk);
  await desk.getByRole("button", { name: "Rifiuta", exact: true }).click();
  const dialog = desk.getByRole("dialog");
  await expect(dialog.getByLabel("Documento dell'esito")).toBeVisible();
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
  await expect(desk.getByRole("button", { name: "Riapri", exact: true }).or(desk.getByText("Esito in protocollazione").first()).or(desk.getByText("Rifiutata", { exact: true }).first())).toBeVisible();
  await page.goto(`${places.web}/area-personale/pratiche/${id}`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("Il procedimento è ancora aperto.").first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText("Parole da correggere.")).toHaveCount(0);
  await desk.context().close();
});
