import { expect, type Page, test } from "@playwright/test";
import { completeDrafts } from "./reliability/complete-drafts.ts";
import { newestCitizen, openDatabase, tenantIdAt } from "./reliability/surroundings.ts";
import { expectAccessible } from "./support/axe.ts";
import { signIn } from "./support/citizen.ts";
import { places } from "./support/places.ts";
import { send } from "./support/send-application.ts";
import { signInAsStaff, staff } from "./support/staff.ts";

test.describe.configure({ mode: "serial" });

const db = openDatabase();
let citizen: Page;
let desk: Page;

test.beforeAll(async ({ browser }) => {
  citizen = await (await browser.newContext({ locale: "it-IT" })).newPage();
  desk = await (await browser.newContext({ locale: "it-IT" })).newPage();
});
test.afterAll(async () => {
  await spoil("well");
  await citizen.context().close();
  await desk.context().close();
  await db.close();
});

/** Sets the vendor's mood from the sandbox's own page, as whoever shows the product does. */
const spoil = async (mood: string) => {
  const answer = await fetch(`${places.sandbox}/protocollo/umore`, {
    method: "POST",
    body: new URLSearchParams({ tenant: "bugliano", mood, forSeconds: "", count: "", delayMs: "", code: "" }),
  });
  expect(answer.ok).toBe(true);
};

/** A request to see records, ready in the draft, sent from its summary. */
const sendRequest = async (): Promise<{ readonly id: string; readonly code: string }> => {
  const tenantId = await tenantIdAt(db, places.web);
  const [draft = ""] = await completeDrafts(db, { tenantId, personId: await newestCitizen(db, tenantId) }, 1);
  const progress = {
    pages: ["richiedente", "atti", "interesse", "modalita", "dichiarazioni"],
    privacyAt: new Date().toISOString(),
  };
  await db.inTenant(tenantId, (tx) => tx.application.updateMany({ where: { id: draft }, data: { progress } }));
  await citizen.goto(`${places.web}/servizi/access-to-records/richiesta/${draft}/riepilogo`);
  const { id, code } = await send(citizen);
  return { id, code: code.replaceAll(" ", "") };
};

/** Loads the page again until it says so. */
const eventually = (page: Page, look: () => Promise<void>) =>
  expect(async () => {
    await page.reload();
    await look();
  }).toPass({ timeout: 60_000 });

test("a protocol system that is down delays the number and nothing else", async () => {
  await signIn(citizen, { person: "luca-conti" });
  await spoil("down");
  const { id } = await sendRequest();
  await citizen.goto(`${places.web}/area-personale/pratiche/${id}`);
  await eventually(citizen, () =>
    expect(citizen.getByText("In corso di protocollazione").first()).toBeVisible({ timeout: 1_000 }),
  );
  await expect(citizen.getByRole("link", { name: /ricevuta/i }).first()).toBeVisible();
  await expectAccessible(citizen);

  await signInAsStaff(desk, staff.administrator);
  await desk.goto(`${places.admin}/registrazioni?stato=waiting`);
  await eventually(desk, () =>
    expect(
      desk.getByRole("row").filter({ hasText: "Accesso agli atti" }).filter({ hasText: "riprovare più tardi" }).first(),
    ).toBeVisible({ timeout: 1_000 }),
  );
  await expectAccessible(desk);
  await desk.goto(`${places.admin}/azioni?stato=in-corso`);
  await expect(desk.getByRole("row").filter({ hasText: "Protocollazione di un documento" }).first()).toBeVisible();
  await expectAccessible(desk);
  await desk.locator("main a[href^='/azioni/']").first().click();
  await desk.waitForURL(/\/azioni\/[0-9A-Z]{26}/);
  await expectAccessible(desk);

  await spoil("well");
  await desk.goto(`${places.admin}/registrazioni?stato=waiting`);
  const retryAll = desk.getByRole("button", { name: "Riprova tutte" });
  // The hour of the outage is not waited for: an operator who sees the system back asks for all of them.
  await expect(async () => {
    await desk.reload();
    if (await retryAll.isVisible()) {
      await retryAll.click();
      await desk.getByRole("dialog").getByRole("button", { name: "Riprova tutte" }).click();
      await expect(desk.getByRole("dialog")).toBeHidden();
    }
    await citizen.reload();
    await expect(citizen.getByText("Protocollata").first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
});

test("a classification that the registry refuses is corrected where the refusal is read, and the document gets its number", async () => {
  await spoil("refuses");
  const { id, code } = await sendRequest();
  await desk.goto(`${places.admin}/registrazioni?stato=refused`);
  // Who administers mends what concerns an application and does not open it: there is its code, and no way to it.
  const row = desk.getByRole("row").filter({ hasText: code });
  await eventually(desk, () => expect(row).toBeVisible({ timeout: 1_000 }));
  await expect(row).toContainText("La classificazione non esiste nel titolario");
  await expect(row.locator("a[href^='/pratiche/']")).toHaveCount(0);
  await spoil("well");
  await row.getByRole("link", { name: /Correggi/ }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText("Come si protocolla");
  await expectAccessible(desk);
  await desk.getByLabel("Classificazione del titolario").fill("");
  await desk.getByRole("button", { name: "Salva" }).click();
  await expect(desk.getByText("Scrivi la classificazione.")).toBeVisible();
  await desk.getByLabel("Classificazione del titolario").fill("1.7");
  await desk.getByRole("button", { name: "Salva" }).click();
  await desk.waitForURL(/registrazioni$/);
  await citizen.goto(`${places.web}/area-personale/pratiche/${id}`);
  await eventually(citizen, () => expect(citizen.getByText("Protocollata").first()).toBeVisible({ timeout: 1_000 }));
});

test("the options of the protocol system are tested before they are saved, and its key is never shown", async () => {
  await desk.goto(`${places.admin}/connettori`);
  await expectAccessible(desk);
  await desk.getByRole("link", { name: /Modifica le opzioni: Protocollo/ }).click();
  const key = desk.getByLabel("Chiave di accesso");
  await expect(key).toHaveValue("");
  await desk.getByRole("button", { name: "Prova il collegamento" }).click();
  await expect(desk.getByText(/Il sistema risponde/)).toBeVisible();
  await key.fill("una-chiave-sbagliata");
  await desk.getByRole("button", { name: "Prova il collegamento" }).click();
  await expect(desk.getByText(/non riconosce le credenziali/)).toBeVisible();
  await expectAccessible(desk);
  await key.fill("");
  await desk.getByLabel("Indirizzo del servizio").fill("http://localhost:1/api/v1");
  await desk.getByRole("button", { name: "Salva" }).click();
  await expect(desk.getByText(/scrivi di nuovo la chiave/)).toBeVisible();
});
