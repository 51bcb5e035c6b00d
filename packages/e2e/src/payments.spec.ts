import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { newestCitizen, openDatabase, tenantIdAt } from "./reliability/surroundings.ts";
import { expectAccessible } from "./support/axe.ts";
import { signIn } from "./support/citizen.ts";
import { awaitMail } from "./support/mail.ts";
import { places } from "./support/places.ts";
import { preparedDraft } from "./support/prepared-draft.ts";
import { fillForm, openDraft } from "./support/send-application.ts";
import { signInAsStaff, staff, takeCharge } from "./support/staff.ts";

const db = openDatabase();
test.afterAll(() => db.close());

/** Test cards of the sandbox's checkout: each makes something else happen. */
const cards = {
  paid: "4000 0000 0000 0010",
  refused: "4000 0000 0000 0028",
  browser_closed: "4000 0000 0000 0101",
} as const;

/** Where the example answers want to be written to. */
const addressGiven = "giulia.bianchi@posta.example";

/** A day permit, filled in and sent: the way leads to the payment. Returns the id of the application. */
const askForPermit = async (page: Page): Promise<string> => {
  await openDraft(page, { slug: "ztl-daily-pass" });
  await fillForm(page, { slug: "ztl-daily-pass" });
  await page.getByRole("button", { name: "Invia", exact: true }).click();
  await page.waitForURL(/\/pagamento/);
  await expect(page.getByRole("button", { name: /Paga ora/ })).toBeVisible({ timeout: 30_000 });
  return /richiesta\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
};

/** At the checkout: pays with the card that makes this happen. */
const payWith = async (page: Page, outcome: keyof typeof cards): Promise<void> => {
  await page.waitForURL(/\/paga\//);
  await page.getByLabel("Numero della carta").fill(cards[outcome]);
  await page.getByRole("button", { name: /^Paga/ }).click();
};

test.describe("a permit that is paid at once", () => {
  test.beforeEach(async ({ page }) => signIn(page, { person: "luca-conti" }));

  test("is refused by the bank, then paid through the checkout, and the receipt is in the personal area", async ({
    page,
  }) => {
    await askForPermit(page);
    await expect(page.getByText("Scegli come pagare")).not.toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole("button", { name: /Paga ora/ }).click();
    await page.waitForURL(/\/paga\//);
    await expectAccessible(page);
    await payWith(page, "refused");
    await page.waitForURL(/\/pagamenti\//);
    await expect(page.getByText("Il pagamento non è riuscito").first()).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: /Riprova a pagare/ }).click();
    await payWith(page, "paid");
    await page.waitForURL(/\/inviata/, { timeout: 30_000 });
    await expect(page.getByRole("heading", { name: "Richiesta inviata" })).toBeVisible();
    await page.goto(`${places.web}/area-personale/pagamenti`);
    await expect(page.getByText("Pagato", { exact: true }).first()).toBeVisible();
    await expectAccessible(page);
    const [receipt] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Scarica la ricevuta" }).first().click(),
    ]);
    expect(receipt.suggestedFilename()).toMatch(/^ricevuta-pagamento-\d+\.pdf$/);
  });

  test("is paid while the browser closes, and goes on by itself; the payer is written to", async ({ page }) => {
    const id = await askForPermit(page);
    await page.getByRole("button", { name: /Paga ora/ }).click();
    await payWith(page, "browser_closed");
    await expect(page.getByText("La finestra si è chiusa")).toBeVisible();
    await expect(async () => {
      await page.goto(`${places.web}/servizi/ztl-daily-pass/richiesta/${id}/inviata`);
      expect(page.url()).toContain("/inviata");
    }).toPass({ timeout: 60_000 });
    const code = (await page.locator("main strong").filter({ hasText: /^AN/ }).first().textContent()) ?? "no code";
    await awaitMail(addressGiven, new RegExp(`^Pagamento ricevuto: Permesso giornaliero ZTL ${code}`));
  });
});

/** Waits until the page, looked at again and again, shows the text. */
const eventually = (page: Page, text: string | RegExp) =>
  expect(async () => {
    await page.reload();
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });

test("an occupation of public land is stamped online, accepted with an amount, paid with its notice at a counter, and completes by itself", async ({
  page,
  browser,
}) => {
  // Two people and half a dozen jobs one after the other.
  test.setTimeout(180_000);
  const slug = "public-land-occupation";
  await signIn(page, { person: "luca-conti" });
  const tenantId = await tenantIdAt(db, places.web);
  const id = await preparedDraft(db, { tenantId, personId: await newestCitizen(db, tenantId), slug });
  await page.goto(`${places.web}/servizi/${slug}/richiesta/${id}/riepilogo`);
  await page.getByRole("button", { name: "Invia", exact: true }).click();
  await page.waitForURL(/\/bollo/);
  await expectAccessible(page);
  await page.getByLabel("Numero della marca").fill("0123");
  await page.getByLabel("Data stampata sulla marca").fill("2026-11-20");
  await expect(page.getByLabel("Numero della marca")).toHaveJSProperty("validity.valid", false);
  await page.getByRole("button", { name: /Compra la marca da/ }).click();
  await page.getByRole("button", { name: /Paga ora/ }).click({ timeout: 60_000 });
  await payWith(page, "paid");
  await page.waitForURL(/\/inviata/, { timeout: 30_000 });

  const desk = await (await browser.newContext({ locale: "it-IT" })).newPage();
  await signInAsStaff(desk, staff.clerk);
  await desk.goto(`${places.admin}/pratiche/${id}`);
  await expect(async () => {
    await desk.reload();
    await expect(desk.getByRole("button", { name: "Prendi in carico", exact: true })).toBeEnabled({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await takeCharge(desk);
  await desk.getByRole("button", { name: "Accetta", exact: true }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel("Importo da pagare (euro)").fill("84,50");
  await dialog.getByRole("button", { name: "Accetta", exact: true }).click();
  await expect(dialog).toBeHidden();

  await page.goto(`${places.web}/area-personale/pratiche/${id}`);
  await eventually(page, "C'è un pagamento da fare");
  await page.getByRole("link", { name: "Vai al pagamento" }).click();
  await expect(page.getByRole("link", { name: "Scarica l'avviso (PDF)" })).toBeVisible({ timeout: 60_000 });
  const notice = ((await page.locator("dd.font-monospace").first().textContent()) ?? "").replaceAll(/\D/g, "");
  expect(notice).toMatch(/^\d{18}$/);
  const paid = await fetch(`${places.sandbox}/pagamenti/sportello`, {
    method: "POST",
    body: new URLSearchParams({ notice, outcome: "paid" }),
  });
  expect(await paid.text()).toContain("Avviso pagato.");
  await page.goto(`${places.web}/area-personale/pratiche/${id}`);
  await eventually(page, /Iter completato: accettata|in attesa di protocollazione/);
  await desk.goto(`${places.admin}/pratiche/${id}`);
  const tab = desk.getByRole("tab", { name: /Pagamenti/ });
  // A press before the page has come alive is nobody's.
  await expect(async () => {
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true", { timeout: 1_000 });
  }).toPass();
  await expect(desk.getByText("digitale (@e.bollo)")).toBeVisible();
  await expect(desk.getByText("Pagato", { exact: true })).toHaveCount(2);
  await expectAccessible(desk);
  await desk.context().close();
});

test("a file of dues tells its wrong lines, they are corrected in the file of mistakes, and what was uploaded twice is asked once", async ({
  page,
}) => {
  await signInAsStaff(page, staff.manager);
  const mark = Date.now().toString(36);
  const head = "codice_fiscale;nominativo;importo;causale;scadenza;riferimento";
  const line = (n: number, amount: string) =>
    `RSSMRA80A01H501U;Mario Rossi;${amount};Lampade votive;31/12/2099;${mark}-${n}`;
  const upload = async (text: string) => {
    await page.goto(`${places.admin}/pagamenti/dovuti`);
    await page
      .getByLabel("File", { exact: true })
      .setInputFiles({ name: "lampade.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
    await page.getByRole("button", { name: "Carica e controlla" }).click();
    await page.waitForURL(/\/dovuti\/[0-9a-f-]{36}/);
    await expect(page.getByText("Controllato, da confermare")).toBeVisible({ timeout: 60_000 });
  };
  const figure = (name: string) =>
    page
      .locator("dl > div")
      .filter({ has: page.getByText(name, { exact: true }) })
      .locator("dd");

  const first = [head, line(1, "12,50"), line(2, "gratis"), line(3, "20,00")].join("\r\n");
  await upload(first);
  await expect(page.getByText("Riga 3: importo: non è un importo")).toBeVisible();
  await expect(figure("Corrette")).toHaveText("2");
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Scarica le righe con errori" }).click(),
  ]);
  const mistakes = await readFile(await download.path(), "utf8");
  await page.getByRole("button", { name: "Importa 2 dovuti" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Conferma" }).click();
  await expect(page.getByText("Importato", { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(figure("Comunicate")).toHaveText("2");

  await upload(mistakes.replace("gratis", "9,00"));
  await expect(page.getByRole("button", { name: "Importa 1 dovuto" })).toBeVisible();
  await upload(first);
  await expect(figure("Già presenti")).toHaveText("2");
  await expect(page.getByText("Non c'è nulla di nuovo da importare.")).toBeVisible();
});
