import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/axe.ts";
import { awaitMail } from "./support/mail.ts";
import { onHost, places } from "./support/places.ts";
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
    ["Nome in italiano", office],
    ["Nome in tedesco (facoltativo)", `Bibliothek ${stamp}`],
    ["Indirizzo", "Via dei Libri 1"],
    ["Telefono", "0588 123499"],
    ["E-mail", "biblioteca@comune.bugliano.pi.it"],
    ["PEC", "biblioteca@pec.comune.bugliano.pi.it"],
    ["Orari in italiano", "Da lunedì a sabato 9–19"],
  ] as const)
    await dialog.getByLabel(label, { exact: true }).fill(text);
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

test("a role is changed, and the security log says who, when and from where", async () => {
  await page.goto(`${places.admin}/personale?testo=${stamp}`);
  await page.getByRole("link", { name: "Nina Costa" }).click();
  // The list has a filter of the same name.
  await page.waitForURL(/\/personale\/[0-9a-f-]{36}/);
  await page.getByLabel("Ruolo").selectOption({ label: "In sola lettura" });
  await page.getByRole("button", { name: "Salva" }).click();
  await expect(page.getByText("Salvato").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Tutte le voci del registro" }).click();
  const line = page.getByRole("row", { name: /Ruolo cambiato/ });
  await expect(line).toContainText("Sara Neri");
  await expect(line).toContainText("su Nina Costa");
  await expect(line).toContainText("Ruolo: Operatore → In sola lettura");
  await expect(page.getByRole("row", { name: /Accesso riuscito/ }).first()).toContainText(
    /\d+\.\d+\.\d+\.\d+|::1|unknown/,
  );
  await expectAccessible(page);
});

test("a colour on which white cannot be read is refused, with what it would look like", async () => {
  await page.goto(`${places.admin}/impostazioni`);
  const colour = page.getByRole("textbox", { name: "Colore principale" });
  const before = await colour.inputValue();
  await colour.fill("#ffd500");
  await expect(page.getByText(/ne serve almeno 4,5:1/)).toBeVisible();
  await page.getByRole("button", { name: "Salva" }).click();
  await expect(colour).toBeFocused();
  await colour.fill("#0066cc");
  await expect(page.getByText(/si legge bene/)).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(colour).toHaveValue(before);
});

test("a service of another municipality is looked at, told apart and taken", async () => {
  await page.goto(`${places.admin}/servizi/nuovo`);
  await page.getByRole("button", { name: "Da un altro ente" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Indirizzo").fill("https://169.254.169.254/servizi/ztl-access");
  await dialog.getByRole("button", { name: "Controlla" }).click();
  await expect(dialog.getByText("Questo indirizzo è di una rete privata: non lo leggiamo.")).toBeVisible();
  await dialog.getByLabel("Indirizzo").fill(`${onHost(places.web, "montefiore.localhost")}/servizi/ztl-access`);
  await dialog.getByRole("button", { name: "Controlla" }).click();
  await expect(dialog.getByText("Ecco che cosa abbiamo trovato")).toBeVisible();
  await expect(dialog.getByText(/Il protocollo è da impostare/)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Continua" }).click();
  const clone = page.getByRole("dialog", { name: "Nome, ufficio e regole" });
  await clone.getByLabel("Nome (italiano)").fill(`Accesso ZTL ${stamp}`);
  await clone.getByRole("button", { name: "Crea il servizio" }).click();
  await page.waitForURL(/\/servizi\/accesso-ztl-[^/]+\/modifica$/);
  await expect(page.getByRole("heading", { level: 1, name: `Accesso ZTL ${stamp}` })).toBeVisible();
});

test("groups, lists and news of the catalogue are worked with by keyboard", async () => {
  await page.goto(`${places.admin}/gruppi`);
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Nuovo gruppo" }).press("Enter");
  await expect(dialog.getByLabel("Nome in italiano")).toBeFocused();
  await page.keyboard.type(`Auto e sosta ${stamp}`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("list").getByText(`Auto e sosta ${stamp}`)).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${places.admin}/elenchi`);
  await page.getByRole("button", { name: "Nuovo elenco" }).press("Enter");
  await expect(dialog.getByLabel("Nome in italiano")).toBeFocused();
  await page.keyboard.type("Scuole");
  await dialog.getByLabel(/Nome breve/).fill(`scuole-${stamp}`);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/elenchi\/[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: "Aggiungi una voce" }).press("Enter");
  await page.getByLabel("Valore").fill("rodari");
  await page.getByRole("group", { name: "Voce 1" }).getByLabel("Italiano").fill("Primaria Rodari");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Elenco salvato").first()).toBeVisible();
  await page.goto(`${places.admin}/servizi/ztl-access/modifica/novita`);
  await expect(page.getByText("Nessuna novità: il servizio è aggiornato.")).toBeVisible();
  await expectAccessible(page);
});
