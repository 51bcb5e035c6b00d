import { type Browser, expect, type Page, test } from "@playwright/test";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { expectAccessible } from "./support/axe.ts";
import { signIn } from "./support/citizen.ts";
import { dragBefore } from "./support/drag.ts";
import { fillToSummary } from "./support/fill-at-once.ts";
import { places } from "./support/places.ts";
import { openDraft, send } from "./support/send-application.ts";
import { signInAsStaff, staff } from "./support/staff.ts";
import { pressByKeys, tabTo, writeByKeys } from "./support/tab-to.ts";

test.describe.configure({ mode: "serial" });

let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await (
    await browser.newContext({ locale: "it-IT", reducedMotion: "reduce", viewport: { width: 1280, height: 1600 } })
  ).newPage();
  await signInAsStaff(page, staff.administrator);
});
test.afterAll(() => page.context().close());

const view = (name: string) => page.getByRole("radio", { name, exact: true });
const tree = () => page.getByRole("treegrid", { name: "Struttura del modulo" });
const item = (name: string) =>
  page
    .locator(".canvas-item")
    .filter({ has: page.getByRole("button", { name: new RegExp(`^Modifica: ${name}$`) }) })
    .last();
const said = (words: RegExp | string) =>
  expect(page.locator("[role=status].sr-only").filter({ hasText: words })).toBeAttached();
const saved = () => expect(page.getByText("Tutto salvato")).toBeVisible();
const tab = (name: string) =>
  page.getByRole("navigation", { name: "Parti del servizio" }).getByRole("link", { name, exact: true });
const names = ["italiano", "tedesco", "inglese"];
const question = {
  it: "Come hai saputo del permesso?",
  de: "Wie haben Sie von der Genehmigung erfahren?",
  en: "How did you hear about the permit?",
};
const answer = "Dal sito del Comune";

/** What a citizen finds in what was published: the question, in the languages of the town; asked and sent when `isSent`. */
const asCitizen = async (browser: Browser, slug: string, isSent: boolean): Promise<void> => {
  const citizen = await (await browser.newContext({ locale: "it-IT", reducedMotion: "reduce" })).newPage();
  await signIn(citizen, { person: isSent ? "maria-rossi" : "giuseppe-verdi" });
  await openDraft(citizen, { slug });
  await expect(citizen.getByLabel(question.it)).toBeVisible();
  const address = new URL(citizen.url());
  await citizen.goto(`${address.origin}/de${address.pathname}`);
  await expect(citizen.getByLabel(question.de)).toBeVisible();
  if (isSent) {
    await citizen.goto(address.toString());
    await fillToSummary(citizen, { ...exampleAnswers("ztl-access", 5), textfield: answer });
    await expect(citizen.getByText(answer)).toBeVisible();
    expect((await send(citizen)).code).toMatch(/^AN/);
  }
  await citizen.context().close();
};

test("an administrator clones a permit, drags a question into its form, translates it and publishes it by mouse; a citizen sends it", async ({
  browser,
}) => {
  await page.goto(`${places.admin}/servizi/nuovo`);
  await page.getByLabel("Cerca un servizio").fill("ztl accesso");
  await page
    .getByRole("list")
    .getByRole("button", { name: /^Usa .*ZTL/ })
    .first()
    .click();
  const clone = page.getByRole("dialog");
  for (const language of names) await clone.getByLabel(`Nome (${language})`).fill(`Varchi del centro ${language}`);
  await clone.getByRole("button", { name: "Crea il servizio" }).click();
  await page.waitForURL(/\/servizi\/varchi-del-centro-italiano[^/]*\/modifica$/);
  const slug = new URL(page.url()).pathname.split("/")[2] ?? "";

  await tab("Modulo").click();
  await view("Pagina").click();
  await dragBefore(
    page,
    page.getByRole("button", { name: "Aggiungi: Testo breve" }),
    item("Per chi chiedi il permesso\\?"),
  );
  await said("«Testo breve» aggiunto");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Modifica: Testo breve" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Etichetta (IT)").fill(question.it);
  await dialog.getByRole("button", { name: "Applica" }).click();
  await expect(dialog).toBeHidden();
  await dragBefore(page, item(question.it.replace("?", "\\?")).getByText("Testo breve"), item("I tuoi contatti"));
  await said(`«${question.it}» spostato: ora è 3 di 6 in «Richiedente»`);
  await saved();

  await tab("Traduzioni").click();
  await page.getByLabel("Solo i testi da tradurre").check();
  for (const [choice, language, text] of [
    ["Deutsch", "tedesco", question.de],
    ["English", "inglese", question.en],
  ] as const) {
    await page.getByText(choice, { exact: true }).first().click();
    await page.getByLabel(`${question.it} (${language})`).fill(text);
  }
  await expect(page.getByText("Tutto tradotto")).toBeVisible();
  await expect(page.getByText(/^Salvato:/)).toBeVisible();
  await tab("Pubblica").click();
  await page.getByRole("button", { name: "Pubblica adesso" }).click();
  await page.waitForURL(`${places.admin}/servizi/${slug}`);
  await asCitizen(browser, slug, true);
});

test("and again by keyboard alone", async ({ browser }) => {
  await page.goto(`${places.admin}/servizi/nuovo`);
  await writeByKeys(page, page.getByLabel("Cerca un servizio"), "ztl accesso");
  await pressByKeys(
    page,
    page
      .getByRole("list")
      .getByRole("button", { name: /^Usa .*ZTL/ })
      .first(),
  );
  const clone = page.getByRole("dialog");
  for (const language of names)
    await writeByKeys(page, clone.getByLabel(`Nome (${language})`), `Varchi a tastiera ${language}`);
  await pressByKeys(page, clone.getByRole("button", { name: "Crea il servizio" }));
  await page.waitForURL(/\/servizi\/varchi-a-tastiera-italiano[^/]*\/modifica$/);
  const slug = new URL(page.url()).pathname.split("/")[2] ?? "";

  await pressByKeys(page, tab("Modulo"));
  await pressByKeys(page, page.getByRole("button", { name: "Aggiungi: Testo breve" }));
  await said("«Testo breve» aggiunto");
  await pressByKeys(page, page.getByRole("button", { name: "Modifica", exact: true }));
  const dialog = page.getByRole("dialog");
  for (const [language, text] of Object.entries(question))
    await writeByKeys(page, dialog.getByLabel(`Etichetta (${language.toUpperCase()})`), text);
  await pressByKeys(page, dialog.getByRole("button", { name: "Applica" }));
  await expect(dialog).toBeHidden();
  // From the bottom of the page to its top, and back by the keys of the list.
  await tabTo(page, tree().getByRole("row", { name: question.it }));
  await page.keyboard.press("Alt+ArrowUp");
  await said(`«${question.it}» spostato`);
  await page.keyboard.press("Control+z");
  await said("Modifica annullata");
  await saved();

  await pressByKeys(page, tab("Pubblica"));
  await pressByKeys(page, page.getByRole("button", { name: "Pubblica adesso" }));
  await page.waitForURL(`${places.admin}/servizi/${slug}`);
  await asCitizen(browser, slug, false);
});

test("what the canvas may not do is said in words and leaves no trace; each of its changes is undone in the list too", async () => {
  const slug = "varchi-a-tastiera-italiano";
  await page.goto(`${places.admin}/servizi/${slug}/modifica/modulo`);
  const begin = page.getByRole("button", { name: "Apri una bozza" });
  await expect(begin.or(tree())).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  await expect(tree()).toBeVisible();
  await expectAccessible(page);
  const rows = tree().getByRole("row");
  const before = await rows.count();

  await view("Pagina").click();
  await expect(item("Nome")).toBeVisible();
  const questions = await page.locator(".canvas-item").count();
  // The group depends on it: inside, it would ask for itself.
  await dragBefore(page, item("Per chi chiedi il permesso\\?").getByText("Una scelta"), item("Cognome"));
  await expect(page.locator(".canvas-item")).toHaveCount(questions);
  await page.getByRole("button", { name: "Duplica: Cognome" }).click({ force: true });
  await said("«Cognome» duplicato");
  await expect(page.locator(".canvas-item")).toHaveCount(questions + 1);
  await page.locator("body").press("Control+z");
  await expect(page.locator(".canvas-item")).toHaveCount(questions);
  await page.getByRole("button", { name: "Nuova pagina" }).click();
  await said(/aggiunto/);
  await page.locator("body").press("Control+z");
  await view("Elenco").click();
  await expect(rows).toHaveCount(before);
  await saved();
});

test("the form is tried as a citizen, seen by who is asked what, and each view is for everybody", async () => {
  await view("Come lo vede il cittadino").click();
  const citizen = page.frameLocator("iframe");
  await expect(citizen.getByText("RSSMRA85M41G702C")).toBeVisible();
  await expect(citizen.getByText("La persona per cui chiedi il permesso")).toBeHidden();
  await citizen.getByText("Per un'altra persona, con una delega", { exact: true }).click();
  await expect(citizen.getByText("La persona per cui chiedi il permesso")).toBeVisible();
  await expect(
    page.getByText(/^Si chiede: «Per chi chiedi il permesso\?» è «Per un'altra persona/).first(),
  ).toBeVisible();
  await page.getByText("Mostra gli errori").click();
  await expect(citizen.getByText("Questa informazione è obbligatoria").first()).toBeVisible();
  await page.getByLabel("Compila come").selectOption({ label: "Nessuno di conosciuto" });
  await expect(citizen.getByText("RSSMRA85M41G702C")).toBeHidden();
  await expectAccessible(page);
  await view("Chi vede cosa").click();
  await expect(page.getByText(/^Solo se «Per chi chiedi il permesso\?» è «Per un'altra persona/).first()).toBeVisible();
  await expectAccessible(page);
});

test("a subform changes by a version of its own, and a service moves to it when it chooses", async () => {
  await page.goto(`${places.admin}/sottomoduli`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Contatti", exact: true }).click();
  await expect(tree()).toBeVisible();
  await page.getByRole("button", { name: "Aggiungi: Testo breve" }).click();
  await said("«Testo breve» aggiunto");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Crea la versione 2" }).click();
  await expect(page.getByRole("button", { name: "Crea la versione 3" })).toBeVisible();

  await page.goto(`${places.admin}/servizi/varchi-a-tastiera-italiano/modifica/modulo`);
  const used = page.getByRole("region", { name: "Sottomoduli usati" });
  await used.getByText(/^Cosa cambia nella versione 2/).click();
  await expect(used.getByText("Testo breve")).toBeVisible();
  await used.getByRole("button", { name: "Passa alla versione 2" }).click();
  await said("«Contatti» portato alla versione 2");
  await expect(used.getByRole("button", { name: /^Passa/ })).toBeHidden();
  await saved();
});
