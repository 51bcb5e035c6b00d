import { expect, type Page, test } from "@playwright/test";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { openDatabase, tenantIdAt } from "../reliability/surroundings.ts";
import { expectAccessible } from "../support/axe.ts";
import { chooseIdentity, signIn } from "../support/citizen.ts";
import { fillToSummary } from "../support/fill-at-once.ts";
import { places } from "../support/places.ts";
import { agree } from "../support/send-application.ts";

test.describe.configure({ mode: "serial" });

const db = openDatabase();
const person = "anna-maria-de-santis";
const service = `${places.web}/servizi/access-to-records/richiesta`;
const cookieName = "sportello.citizen.session";
let tenantId: string;
let page: Page;

test.beforeAll(async ({ browser }) => {
  tenantId = await tenantIdAt(db, places.web);
  page = await (await browser.newContext({ locale: "it-IT", reducedMotion: "reduce" })).newPage();
  await signIn(page, { person });
});
test.afterAll(async () => {
  await page.context().close();
  await db.close();
});

const begin = async (): Promise<{ id: string; base: string }> => {
  await page.goto(service);
  await agree(page);
  const id = /richiesta\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? "";
  return { id, base: `${service}/${id}` };
};
const sessionCookie = async () => (await page.context().cookies()).find(({ name }) => name === cookieName);
const rowOf = (id: string) =>
  db.inTenant(tenantId, (tx) => tx.application.findUniqueOrThrow({ where: { id }, include: { changes: true } }));
const phone = () => page.getByLabel(/Numero di telefono/);
/** Ends the sessions of whoever is signed in here, as half an hour without a sign of life does. */
const growIdle = (minutes: number) =>
  db.inTenantSql(tenantId, (client) =>
    client.query(
      "update session set last_seen_at = now() - make_interval(mins => $1) where revoked_at is null and staff_id is null",
      [minutes],
    ),
  );
const signInAgain = async () => {
  await page.getByRole("link", { name: "Entra con SPID" }).first().click();
  await chooseIdentity(page, { person });
};

test("pressed without a network, pressed twice, sent from two tabs, gone back to and reloaded, it is sent once", async () => {
  const { id, base } = await begin();
  await fillToSummary(page, exampleAnswers("access-to-records", 3));
  const other = await page.context().newPage();
  await other.goto(`${base}/riepilogo`);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Invia", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Non riusciamo a raggiungere il Comune" })).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Invia", exact: true }).dblclick();
  await page.waitForURL(/\/inviata/);
  await other.getByRole("button", { name: "Invia", exact: true }).click();
  await expect(other).toHaveURL(/\/inviata/);
  await other.close();
  await page.goBack();
  await page.reload();
  await page.goto(`${base}/riepilogo`);
  await expect(page).not.toHaveURL(/riepilogo$/);
  const row = await rowOf(id);
  expect(row.changes.filter(({ command }) => command === "submit")).toHaveLength(1);
});

test("offline in the middle: what is typed stays, is told, and is saved once when the network is back", async () => {
  const { id } = await begin();
  await phone().waitFor();
  let saves = 0;
  page.on("request", (request) => {
    if (request.url().includes("/api/drafts/")) saves += 1;
  });
  await page.context().setOffline(true);
  await phone().fill("+39 333 4444444");
  await expect(page.getByText("Sei senza connessione")).toBeVisible();
  await page.getByRole("button", { name: "Avanti" }).click();
  await expect(phone()).toHaveValue("+39 333 4444444");
  await expectAccessible(page);
  await page.context().setOffline(false);
  await expect(page.getByText(/Salvato alle \d\d:\d\d/)).toBeVisible();
  expect(JSON.stringify((await rowOf(id)).answers)).toContain("+39 333 4444444");
  expect(saves).toBeGreaterThan(0);
});

test("a session that ends while one types loses nothing: it waits in this browser, sealed, until the sign-in is back", async () => {
  const { base } = await begin();
  await phone().waitFor();
  await growIdle(31);
  await phone().fill("+39 333 5555555");
  await expect(page.getByText("La sessione è scaduta. Quello che hai scritto resta in questo browser")).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).toContain("sportello.draft.");
  expect(kept).not.toContain("5555555");
  await page.getByRole("link", { name: "Accedi di nuovo" }).click();
  await expect(page.getByText("La sessione è scaduta").first()).toBeVisible();
  await signInAgain();
  await expect(page).toHaveURL(new RegExp(`${base.split("/richiesta/")[1] ?? ""}/`));
  await expect(phone()).toHaveValue("+39 333 5555555");
  await expect(page.getByText(/Salvato alle|Abbiamo ritrovato/)).toBeVisible();
});

test("another person at the same machine finds nothing of it", async ({ browser }) => {
  const { base } = await begin();
  await phone().waitFor();
  await growIdle(31);
  await phone().fill("+39 333 6666666");
  await expect(page.getByText("La sessione è scaduta. Quello che hai scritto")).toBeVisible();
  const storageState = await page.context().storageState();
  const stranger = await (await browser.newContext({ locale: "it-IT", storageState })).newPage();
  await signIn(stranger, { person: "luca-conti" });
  expect((await stranger.goto(`${base}/richiedente`))?.status()).toBe(404);
  await expect(stranger.locator("body")).not.toContainText("6666666");
  await stranger.context().close();
  await page.context().clearCookies();
  await signIn(page, { person });
});

test("each sign-in has a session of its own; after signing out the old one is refused (F1)", async () => {
  const before = await sessionCookie();
  await page.goto(`${places.web}/api/accesso/spid?ritorno=/area-personale`);
  await chooseIdentity(page, { person });
  await page.waitForURL(/area-personale/);
  const after = await sessionCookie();
  expect(after?.value).not.toBe(before?.value);
  await page.goto(`${places.web}/area-personale`);
  await page.getByRole("button", { name: "Esci" }).click();
  await page.context().addCookies([after ?? { name: cookieName, value: "", url: places.web }]);
  await page.goto(`${places.web}/area-personale`);
  await expect(page).toHaveURL(/\/accesso/);
  await page.context().clearCookies();
  await signIn(page, { person });
});

test("half an hour idle ends the session, twelve hours end it in any case, and the draft is there at the next sign-in (F2)", async () => {
  const { base } = await begin();
  await phone().fill("+39 333 7777777");
  await page.getByRole("button", { name: "Salva", exact: true }).click();
  await expect(page.getByText("Richiesta salvata").first()).toBeVisible();
  const endings = [
    () => growIdle(31),
    () =>
      db.inTenantSql(tenantId, (client) =>
        client.query("update session set expires_at = now() where revoked_at is null and staff_id is null"),
      ),
  ];
  for (const end of endings) {
    await end();
    await page.goto(`${base}/richiedente`);
    await expect(page).toHaveURL(/\/accesso\?.*motivo=session_expired/);
    await signInAgain();
    await expect(page).toHaveURL(/richiedente$/);
    await expect(phone()).toHaveValue("+39 333 7777777");
  }
});
