import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { awaitMail } from "./support/mail.ts";
import { places } from "./support/places.ts";
import { signInAsStaff, staff } from "./support/staff.ts";
import { totpCode } from "./support/totp.ts";

const stamp = Date.now().toString(36);
const office = `Biblioteca ${stamp}`;
const email = `nina.costa.${stamp}@comune.bugliano.pi.it`;
const password = "tre gatti sul tetto rosso";
let page: Page;

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext()).newPage();
  await signInAsStaff(page, staff.administrator);
});
test.afterAll(() => page.close());

test("an office is made, and somebody is invited to work in it", async () => {
  await page.goto(`${places.admin}/uffici`);
  await page.getByRole("button", { name: "Nuovo ufficio" }).click();
  const dialog = page.getByRole("dialog");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Salva" }).click();
  await expect(dialog.getByText("Compila questo campo").first()).toBeVisible();
  for (const [label, text] of [
    ["Nome in italiano", office], ["Nome in tedesco (facoltativo)", `Bibliothek ${stamp}`], ["Indirizzo", "Via dei Libri 1"], ["Telefono", "0588 123499"],
    ["E-mail", "biblioteca@comune.bugliano.pi.it"], ["PEC", "biblioteca@pec.comune.bugliano.pi.it"], ["Orari in italiano", "Da lunedì a sabato 9–19"],
  ] as const) await dialog.getByLabel(label, { exact: true }).fill(text);
  await dialog.getByRole("button", { name: "Salva" }).click();
  await expect(page.getByRole("row", { name: new RegExp(office) })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${places.admin}/personale`);
  await page.getByRole("button", { name: "Invita" }).click();
  await dialog.getByLabel("E-mail di lavoro").fill(email);
  await dialog.getByLabel("Nome", { exact: true }).fill("Nina");
  await dialog.getByLabel("Cognome").fill("Costa");
  await dialog.getByLabel(office).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Manda l'invito" }).click();
  await expect(page.getByRole("row", { name: new RegExp(email) })).toContainText("Invito in corso");
  await expectAccessible(page);
});

test("who was invited chooses password and second factor, and signs in", async ({ browser }) => {
  const mail = await awaitMail(email, /attiva il tuo accesso/);
  const link = /https?:\/\/\S+\/invito\/\S+/.exec(mail.text)?.[0] ?? "";
  const context = await browser.newContext();
  const own = await context.newPage();
  await own.goto(link);
  await expect(own.getByRole("heading", { level: 1, name: "Attiva il tuo accesso" })).toBeVisible();
  await expectAccessible(own);
  const secret = (await own.getByTestId("second-factor").textContent()) ?? "";
  await own.getByLabel("Scegli una password").fill("ninacosta2026");
  await own.getByLabel("Ripeti la password").fill("ninacosta2026");
  await own.getByLabel(/Codice di verifica/).fill(totpCode(secret, -1));
  await own.getByRole("button", { name: "Attiva l'accesso" }).click();
  await expect(own.getByText("Non usare il tuo nome", { exact: false })).toBeVisible();
  await own.getByLabel("Scegli una password").fill(password);
  await own.getByLabel("Ripeti la password").fill(password);
  // The code of the step before is still right; the next one is left for the sign-in.
  await own.getByLabel(/Codice di verifica/).fill(totpCode(secret, -1));
  await own.getByRole("button", { name: "Attiva l'accesso" }).click();
  await own.getByRole("link", { name: "Vai all'accesso" }).click();
  await own.getByLabel("E-mail di lavoro").fill(email);
  await own.getByLabel("Password", { exact: true }).fill(password);
  await own.getByLabel(/Codice di verifica/).fill(totpCode(secret));
  await own.getByRole("button", { name: "Entra" }).click();
  await own.waitForURL(`${places.admin}/pratiche`);
  await own.goto(link);
  await expect(own.getByRole("heading", { name: "Il link non vale più" })).toBeVisible();
  await context.close();
});
