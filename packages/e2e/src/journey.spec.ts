import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { chooseIdentity } from "./support/citizen.ts";
import { smallPdf } from "./support/fill-page.ts";
import { awaitMail } from "./support/mail.ts";
import { readPdf } from "./support/pdf.ts";
import { places } from "./support/places.ts";
import { agree, fillForm, send, type Sent } from "./support/send-application.ts";
import { command, signInAsStaff, staff, takeCharge } from "./support/staff.ts";

test.describe.configure({ mode: "serial" });

const mailOfMaria = "giulia.bianchi@posta.example";
let citizen: Page;
let operator: Page;
let sent: Sent;

test.beforeAll(async ({ browser }) => {
  citizen = await (await browser.newContext({ locale: "it-IT", reducedMotion: "reduce" })).newPage();
  operator = await (await browser.newContext({ locale: "it-IT", reducedMotion: "reduce" })).newPage();
});
test.afterAll(async () => {
  await citizen.context().close();
  await operator.context().close();
});

/** The file behind a link, with the page's own session. */
const download = async (page: Page, name: RegExp | string) => {
  const href = await page.getByRole("link", { name }).first().getAttribute("href");
  const answer = await page.request.get(new URL(href ?? "", page.url()).toString());
  expect(answer.status()).toBe(200);
  return readPdf(await answer.body());
};

/** Looks again until the page says it: the jobs work meanwhile. */
const eventually = async (page: Page, look: () => Promise<void>) =>
  expect(async () => {
    await page.reload();
    await look();
  }).toPass({ timeout: 60_000 });

test("a citizen finds the service, reads its sheet and signs in with SPID", async () => {
  await citizen.goto(places.web);
  await expectAccessible(citizen);
  await citizen.getByRole("searchbox").or(citizen.getByLabel("Cerca un servizio")).first().fill("ztl");
  await citizen.keyboard.press("Enter");
  await citizen.getByRole("link", { name: "Permesso di accesso alla ZTL" }).first().click();
  await expect(citizen.getByRole("heading", { level: 1, name: "Permesso di accesso alla ZTL" })).toBeVisible();
  await expectAccessible(citizen);
  await citizen.getByRole("link", { name: "Accedi al servizio" }).first().click();
  await expect(citizen.getByRole("heading", { level: 1, name: "Accedi" })).toBeVisible();
  await expectAccessible(citizen);
  await citizen.getByRole("link", { name: "Entra con SPID" }).click();
  await chooseIdentity(citizen);
  await expect(citizen, "the citizen lands inside the service's flow").toHaveURL(/servizi\/ztl-access\/richiesta/);
});

test("fills the pages, sees what is wrong beside the question, and loses nothing", async () => {
  await expectAccessible(citizen);
  await agree(citizen);
  await expect(citizen.getByText("RSSMRA85D52G702X")).toBeVisible();
  await citizen.getByRole("button", { name: "Avanti" }).click();
  await expect(citizen.locator("#form-errors")).toBeFocused();
  await expectAccessible(citizen);
  await fillForm(citizen, { seed: 1, isChecked: true });
  await expect(citizen.getByText("Le informazioni che hai fornito hanno valore di dichiarazione")).toBeVisible();
  await expectAccessible(citizen);
});

test("sends once, gets a code, and the receipt arrives by itself with its registration number", async () => {
  sent = await send(citizen);
  expect(sent.code).toMatch(/^AN/);
  await expectAccessible(citizen);
  await expect(citizen.getByRole("link", { name: /ricevuta/i }).first()).toBeVisible({ timeout: 60_000 });
  await eventually(citizen, () => expect(citizen.getByText(/\d{7}\/\d{4}/).first()).toBeVisible({ timeout: 1_000 }));
});

test("the receipt is a PDF/A with the answers, the files' SHA-256 and how the citizen signed in", async () => {
  const { text, isPdfA } = await download(citizen, /ricevuta/i);
  expect(isPdfA).toBe(true);
  expect(text).toContain("RSSMRA85D52G702X");
  expect(text).toMatch(/[0-9a-f]{64}|[0-9a-f ]{64,70}/);
  expect(text).toContain("Poste di prova");
  expect(text).toMatch(/SPID/);
});

test("the mail says the code and the number", async () => {
  const first = await awaitMail(mailOfMaria, /inviata/, sent.code);
  expect(first.html).toContain(sent.id);
  await awaitMail(mailOfMaria, /protocollo \d{7}\/\d{4}/, sent.code);
});

test("an operator signs in with the second factor, finds it in the queue and takes charge", async () => {
  await signInAsStaff(operator, staff.operator);
  await expectAccessible(operator);
  await operator.goto(`${places.admin}/pratiche?query=${encodeURIComponent(sent.code.replaceAll(/[\s-]/g, ""))}`);
  await operator.goto(`${places.admin}/pratiche/${sent.id}`);
  await expect(operator.getByText("RSSMRA85D52G702X").first()).toBeVisible();
  await expectAccessible(operator);
  await takeCharge(operator);
});

test("asks for an integration, which the citizen reads by mail and answers with a file", async () => {
  await command(operator, "Chiedi integrazioni", "Serve la carta di circolazione leggibile in ogni pagina.");
  await awaitMail(mailOfMaria, /serve qualcosa/, "carta di circolazione leggibile");
  await citizen.goto(`${places.web}/area-personale/pratiche/${sent.id}`);
  await eventually(citizen, () =>
    expect(citizen.getByText("L'ufficio ti chiede altre informazioni").first()).toBeVisible({ timeout: 1_000 }),
  );
  await expectAccessible(citizen);
  await citizen.getByLabel(/La tua risposta/).fill("Eccola, scansionata di nuovo.");
  await citizen
    .locator("main input[type=file]")
    .first()
    .setInputFiles({ name: "carta.pdf", mimeType: "application/pdf", buffer: smallPdf });
  await citizen.getByRole("button", { name: "Invia la risposta" }).click();
  await expect(citizen.getByText("Risposta inviata").first()).toBeVisible();
});

test("accepts with a message and a document; the outcome is registered", async () => {
  await eventually(operator, () =>
    expect(operator.getByRole("button", { name: "Accetta", exact: true })).toBeVisible({ timeout: 1_000 }),
  );
  await operator.getByRole("button", { name: "Accetta", exact: true }).click();
  const dialog = operator.getByRole("dialog");
  await expectAccessible(operator);
  await dialog.getByRole("textbox").first().fill("Il permesso vale dodici mesi da oggi.");
  await dialog
    .locator("input[type=file]")
    .setInputFiles({ name: "permesso.pdf", mimeType: "application/pdf", buffer: smallPdf });
  await expect(dialog.getByText("permesso.pdf").first()).toBeVisible();
  await dialog.getByRole("button", { name: "Accetta", exact: true }).click();
  await expect(dialog).toBeHidden();
  await eventually(operator, () =>
    expect(operator.getByText("Accettata", { exact: true }).first()).toBeVisible({ timeout: 1_000 }),
  );
  await expectAccessible(operator);
});

test("the citizen reads timeline, outcome and documents", async () => {
  await citizen.goto(`${places.web}/area-personale/pratiche/${sent.id}`);
  await eventually(citizen, () =>
    expect(citizen.getByText("Iter completato: accettata").first()).toBeVisible({ timeout: 1_000 }),
  );
  await expect(citizen.getByText("Il permesso vale dodici mesi da oggi.").first()).toBeVisible();
  await expect(citizen.getByRole("link", { name: /permesso\.pdf/ }).first()).toBeVisible();
  await expectAccessible(citizen);
  const outcome = await download(citizen, /esito/i);
  expect([outcome.isPdfA, outcome.text.includes("Il permesso vale dodici mesi da oggi.")]).toEqual([true, true]);
  await awaitMail(mailOfMaria, /accolta/, sent.code);
});

test("whoever has the code reads the status without signing in, and nothing personal", async ({ page }) => {
  await page.goto(`${places.web}/stato-pratica`);
  await page.getByLabel(/Codice della pratica/).fill(sent.code);
  await page.getByRole("button", { name: "Cerca la pratica" }).click();
  await expect(page.getByText("Iter completato: accettata")).toBeVisible();
  await expect(page.getByText("RSSMRA85D52G702X")).toHaveCount(0);
  await expect(page.getByText("Rossi")).toHaveCount(0);
  await expectAccessible(page);
});
