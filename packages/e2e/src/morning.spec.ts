import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { computeFiscalCode } from "@sportello/domain/people/compute-fiscal-code";
import { readXlsx } from "hucre";
import { openDatabase, tenantIdAt } from "./reliability/surroundings.ts";
import { expectAccessible } from "./support/axe.ts";
import { fillToSummary } from "./support/fill-at-once.ts";
import { inHand, inTheMorning, piles, prepareMorning, type Prepared } from "./support/morning.ts";
import { readPdf } from "./support/pdf.ts";
import { places } from "./support/places.ts";
import { enterAsStaff, staff } from "./support/staff.ts";
import { pressByKeys, tabTo } from "./support/tab-to.ts";

/** A morning of the head of an office: forty applications of three services, by keyboard. */
const db = openDatabase();
let page: Page;
let prepared: Prepared;
let bulkAddress = "";

test.describe.configure({ mode: "serial" });
test.beforeAll(async ({ browser }) => {
  prepared = await prepareMorning(db, await tenantIdAt(db, places.admin), staff.manager);
  page = await (
    await browser.newContext({ locale: "it-IT", timezoneId: "Europe/Rome", reducedMotion: "reduce" })
  ).newPage();
  await enterAsStaff(page, staff.manager);
});
test.afterAll(async () => {
  await page.context().close();
  await db.close();
});

const dialog = () => page.getByRole("dialog");
const rows = () => page.getByRole("table", { name: "Pratiche" }).getByRole("row");
const applications = async () =>
  db.inTenant(await tenantIdAt(db, places.admin), (tx) =>
    tx.application.findMany({
      where: { id: { in: [...prepared.ids] } },
      select: { id: true, status: true, leavingId: true, outcome: true, outcomeReason: true, outcomeDocument: true },
    }),
  );

/** Chooses an option of the list in focus by its first letters, as anybody does. */
const choose = async (label: string, option: string): Promise<void> => {
  const list = dialog().getByLabel(label);
  await tabTo(page, list);
  await page.keyboard.type(option.slice(0, 5));
  await expect(list.locator("option:checked")).toHaveText(option);
};
const confirm = () => page.keyboard.press("Control+Enter");

test("ten are accepted in one go with the office's words and its document", async () => {
  await page.goto(`${places.admin}/pratiche?${inTheMorning}&chi=me`);
  await expect(rows()).toHaveCount(inHand + 1);
  await page.keyboard.press("j");
  for (let n = 0; n < inHand; n += 1) {
    await page.keyboard.press("x");
    await page.keyboard.press("j");
  }
  await expect(page.getByText(`${inHand} selezionate`)).toBeVisible();
  await page.keyboard.press("b");
  await tabTo(page, dialog().getByRole("radio", { name: "Prendi in carico" }));
  for (let down = 0; down < 3; down += 1) await page.keyboard.press("ArrowDown");
  await expect(dialog().getByRole("radio", { name: "Accetta" })).toBeChecked();
  await choose("Testo modello", prepared.texts.accept);
  await choose("Permesso di accesso alla ZTL (10 pratiche)", prepared.document);
  await expect(dialog().getByText("Si può fare su 10 di 10")).toBeVisible();
  await expectAccessible(page);
  await confirm();
  await page.waitForURL(/\/pratiche\/insieme\//);
  bulkAddress = page.url();
  await expect(page.getByRole("button", { name: "Annulla tutto" })).toBeVisible();
  await expect(page.getByText(`Documento: ${prepared.document}`)).toBeVisible();
  await expectAccessible(page);
});

test("twenty-seven are decided one after the other without leaving the keyboard, one waits for the citizen, one is annulled", async () => {
  test.setTimeout(180_000);
  const left = prepared.ids.length - inHand;
  await page.goto(`${places.admin}/pratiche?${inTheMorning}&chi=nessuno`);
  await expect(rows()).toHaveCount(left + 1);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  for (let n = 1; n <= left; n += 1) {
    await expect(page.getByText(`${n} di ${left}`, { exact: true })).toBeVisible();
    await page.keyboard.press("t");
    await expect(page.getByRole("button", { name: "Accetta", exact: true })).toBeVisible();
    const way = n === left ? "revoke" : n === left - 1 ? "ask" : n % 5 === 0 ? "reject" : "accept";
    if (way === "accept") await page.keyboard.press("a");
    if (way === "reject") {
      await page.keyboard.press("r");
      await choose("Testo modello", prepared.texts.reject);
    }
    if (way === "ask") {
      await page.keyboard.press("i");
      await expect(dialog().getByRole("textbox").first()).toBeFocused();
      await page.keyboard.insertText("Manca la seconda pagina del libretto.");
    }
    if (way === "revoke") {
      await pressByKeys(page, page.getByRole("button", { name: "Annulla la pratica", exact: true }));
      await expect(dialog().getByRole("textbox").first()).toBeFocused();
      await page.keyboard.insertText("Presentata due volte.");
    }
    await expect(dialog()).toBeVisible();
    await confirm();
    await expect(page.getByRole("button", { name: "Annulla la decisione" })).toBeFocused();
    if (n === left) await expect(page.getByRole("link", { name: "Elenco finito: torna alle pratiche" })).toBeVisible();
    // The ten seconds run while the next is read.
    await page.keyboard.press("j");
  }
  await page.waitForURL(/\/pratiche\?/);
  await expect(page.getByText("Nessuna pratica con questi filtri")).toBeVisible();
});

/** Somebody whom the municipality has not seen yet, whenever the spec is played. */
const drawn = Math.floor(Date.now() / 1_000) % (28 * 28);
const born = {
  familyName: "Bartalini",
  givenName: "Iole",
  birthDate: `${1940 + (drawn % 28)}-05-${String(1 + Math.floor(drawn / 28)).padStart(2, "0")}`,
  gender: "F",
  birthPlaceCode: "G702",
} as const;
const fiscalCode = computeFiscalCode(born);

test("at the counter the person present is identified and the form opened in their name", async () => {
  await page.goto(`${places.admin}/sportello`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Cerca la persona" }).click();
  await expect(page.getByText("Compila questo campo.")).toBeVisible();
  await page.getByLabel("Codice fiscale").fill("BRTLIO48E46G702X");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Il codice fiscale non è giusto")).toBeVisible();
  await page.getByLabel("Codice fiscale").fill(fiscalCode.toLowerCase());
  await page.keyboard.press("Enter");
  await expect(page.getByText("Persona nuova")).toBeVisible();
  await expect(page.locator(`time[datetime="${born.birthDate}"]`)).toBeVisible();
  await page.getByRole("button", { name: "Apri il modulo" }).click();
  await expect(page.getByText("Compila questo campo.")).toHaveCount(5);
  await expectAccessible(page);
  await page.getByLabel("Nome", { exact: true }).fill("Iola");
  await page.getByLabel("Cognome").fill(born.familyName);
  await page.getByLabel("Numero").fill("ca 12345 ab");
  await page.getByLabel("Rilasciato da").fill("Comune di Bugliano");
  await page.getByLabel("Scade il").fill("2020-01-01");
  await page.getByLabel("Servizio").selectOption({ value: "ztl-access" });
  await page.getByRole("button", { name: "Apri il modulo" }).click();
  await expect(page.getByText("Il documento è scaduto: chiedine un altro.")).toBeVisible();
  await page.getByLabel("Nome", { exact: true }).fill(born.givenName);
  await page.getByLabel("Scade il").fill("2034-05-06");
  await page.getByRole("button", { name: "Apri il modulo" }).click();
  await page.waitForURL(/\/sportello\/[0-9a-f-]{36}\/privacy/);
  await expect(page.getByText("Carta d'identità CA12345AB")).toBeVisible();
});

test("the same form is filled in, read out, sent once, printed, and decided like the others", async () => {
  await expectAccessible(page);
  await page.getByLabel("La persona ha ricevuto l'informativa").check();
  await page.getByRole("button", { name: "Avanti" }).click();
  await page.waitForURL((url) => !url.pathname.endsWith("/privacy"));
  await page.getByRole("button", { name: "Avanti" }).click();
  await expect(page.locator("#form-errors")).toBeFocused();
  await expectAccessible(page);
  await fillToSummary(page, exampleAnswers("ztl-access", 1, { ...born, fiscalCode, birthPlace: "Pisa (PI)" }));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Invia la richiesta" }).click();
  await expect(page.getByText("Rileggi i dati alla persona e segnalo qui prima di inviare.")).toBeVisible();
  await page.getByLabel("Ho riletto i dati alla persona").check();
  await page.getByRole("button", { name: "Invia la richiesta" }).dblclick();
  await page.waitForURL(/\/ricevuta$/);
  await expect(page.getByText(/Richiesta inviata: AN/)).toBeVisible();
  await expectAccessible(page);
  const receipt = page.getByRole("link", { name: "Apri la ricevuta" });
  await expect(receipt).toBeVisible({ timeout: 30_000 });
  const pdf = await page.request.get(new URL((await receipt.getAttribute("href")) ?? "", page.url()).toString());
  const { text: told } = await readPdf(await pdf.body());
  for (const fact of ["Compilata allo sportello", "CA12345AB", "Giulia Marchetti", "Iole Bartalini"])
    expect(told).toContain(fact);
  await page.getByRole("link", { name: "Vai alla pratica" }).click();
  await expect(page.getByText(/Compilata allo sportello da Giulia Marchetti/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Prendi in carico", exact: true })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press("t");
  await expect(page.getByRole("button", { name: "Accetta", exact: true })).toBeVisible();
  await page.keyboard.press("a");
  await expect(dialog()).toBeVisible();
  await confirm();
  await expect(page.getByRole("button", { name: "Annulla la decisione" })).toBeFocused();
});

test("before lunch everything has left, and the table of the morning says so", async () => {
  await expect
    .poll(
      async () =>
        (await applications()).filter(({ leavingId, status }) => leavingId !== null || status === "in_charge").length,
      { timeout: 60_000 },
    )
    .toBe(0);
  const decided = await applications();
  const count = (outcome: "accepted" | "rejected") => decided.filter((one) => one.outcome === outcome).length;
  expect([count("accepted"), count("rejected")]).toEqual([32, 5]);
  const together = decided.filter(({ outcomeDocument }) => outcomeDocument !== null);
  expect(together).toHaveLength(inHand);
  for (const { outcomeReason } of together)
    expect(outcomeReason).toMatch(/^Gentile .+, la richiesta AN.+ è in regola\.$/);
  await page.goto(bulkAddress);
  await expect(page.getByText("Fatte: 10. Non fatte: 0. Restano: 0.")).toBeVisible();

  await page.goto(`${places.admin}/pratiche?${inTheMorning}`);
  await page.getByRole("button", { name: "Esporta" }).click();
  await expect(dialog().getByText(`${prepared.ids.length} pratiche`)).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog().getByRole("link", { name: "Scarica" }).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^pratiche-\d{4}-\d\d-\d\d\.xlsx$/);
  const { sheets } = await readXlsx(new Uint8Array(await readFile(await download.path())));
  const [main, repeated] = sheets;
  expect([main?.name, repeated?.name]).toEqual(["Pratiche", "Righe ripetute"]);
  const [heads = [], ...lines] = main?.rows ?? [];
  expect(heads.slice(0, 3)).toEqual(["Codice pratica", "Servizio", "Stato"]);
  const column = (name: string) => lines.map((line) => String(line[heads.indexOf(name)] ?? ""));
  const tally = (values: readonly string[]) =>
    Object.fromEntries(
      [...new Set(values)].toSorted().map((value) => [value, values.filter((one) => one === value).length]),
    );
  expect(Object.values(tally(column("Servizio")))).toEqual(piles.map(([, many]) => many));
  expect(tally(column("Esito"))).toEqual({ "": 2, Accettata: 32, Rifiutata: 5 });
  expect(tally(column("Stato"))["Annullata"]).toBe(1);
  expect(new Set(column("Assegnata a"))).toEqual(new Set(["Giulia Marchetti"]));
  expect(column("Motivazione").filter((reason) => reason.includes("fuori dalla zona"))).toHaveLength(5);
  // A question of each service is a column with its service in front.
  for (const title of new Set(column("Servizio")))
    expect(
      heads.some((head) => String(head).startsWith(`${title}: `)),
      title,
    ).toBe(true);
});
