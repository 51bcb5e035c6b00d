import { request } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import { killableApp } from "../reliability/killable-app.ts";
import { openDatabase, surroundings, tenantIdAt } from "../reliability/surroundings.ts";
import { expectAccessible } from "../support/axe.ts";
import { fillToSummary } from "../support/fill-at-once.ts";
import { smallPdf } from "../support/fill-page.ts";
import { awaitMail } from "../support/mail.ts";
import { openToGuests } from "../support/open-to-guests.ts";
import { places } from "../support/places.ts";

const db = openDatabase();
let service: Awaited<ReturnType<typeof openToGuests>>;
test.beforeAll(async () => {
  service = await openToGuests(db, await tenantIdAt(db, places.web));
});
test.afterAll(async () => {
  await service.close();
  await db.close();
});

let neighbour = 0;
/** Limits count by address: each test comes from its own. */
const address = () => {
  neighbour += 1;
  return { "x-forwarded-for": `198.51.100.${neighbour}` };
};
const door = () => `${places.web}/servizi/${service.slug}`;
const said = {
  nome: "Irene",
  cognome: "Sala",
  email: `irene.${Date.now()}@posta.example`,
  zona: "q12",
  testo: "Un lampione è spento.",
};

const begin = async (page: Page) => {
  await page.goto(`${door()}/richiesta`);
  await page.getByLabel("Ho letto e compreso l'informativa sulla privacy").check({ force: true });
  await page.getByRole("button", { name: "Avanti" }).click();
  await page.waitForURL(/\/chi$/);
};

test("somebody who does not sign in asks, attaches a photograph, sends and follows by the code", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "it-IT", extraHTTPHeaders: address() });
  const page = await context.newPage();
  await page.goto(door());
  await page.getByRole("link", { name: "Accedi al servizio" }).first().click();
  await expect(page.getByText("Per questo servizio non serve accedere")).toBeVisible();
  await expectAccessible(page);
  await begin(page);
  await fillToSummary(page, said);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Invia", exact: true }).click();
  await page.waitForURL(/\/inviata/);
  const code = (await page.locator("main strong").filter({ hasText: /^AN/ }).first().textContent()) ?? "";
  await expectAccessible(page);
  expect(page.url()).not.toContain("accesso");
  const mail = await awaitMail(said.email, /Segnalazione di prova/);
  expect(mail.text).toContain("/stato-pratica?codice=");
  await page.getByRole("link", { name: "Scarica la ricevuta" }).waitFor();

  const receipt = page.url();
  await page.getByRole("button", { name: "Cancella da questo browser" }).click();
  await page.goto(receipt);
  await expect(page).toHaveURL(new RegExp(`${service.slug}/richiesta`));
  await expect(page.getByText(said.testo)).toHaveCount(0);
  await page.goto(`${places.web}/stato-pratica?codice=${code}`);
  await expect(page.getByText("Segnalazione di prova").first()).toBeVisible();
  await expect(page.locator("main")).not.toContainText(said.cognome);
  await context.close();
});

test("without scripts it goes too, after the time a person needs", async ({ browser }) => {
  const context = await browser.newContext({ locale: "it-IT", javaScriptEnabled: false, extraHTTPHeaders: address() });
  const page = await context.newPage();
  await begin(page);
  await fillToSummary(page, said);
  // A machine is quicker than a person: it is asked to look again, until the time has passed.
  await expect(async () => {
    const again = page.getByRole("button", { name: "Invia", exact: true });
    if (await again.isVisible()) await again.click();
    await expect(page).toHaveURL(/\/inviata/, { timeout: 1_000 });
  }).toPass({ intervals: [2_500], timeout: 40_000 });
  await context.close();
});

test("a program that fills the field nobody sees is told so, and a guest sees no other guest's draft", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "it-IT", extraHTTPHeaders: address() });
  const page = await context.newPage();
  await page.goto(`${door()}/richiesta`);
  await page.locator("#privacy").check({ force: true });
  await page.evaluate(() => document.querySelector("#sito")?.setAttribute("value", "https://pillole.example"));
  await page.getByRole("button", { name: "Avanti" }).click();
  await expect(page.getByText("se la richiesta viene da una persona")).toBeVisible();
  await begin(page);
  const draft = page.url();
  const other = await (await browser.newContext({ locale: "it-IT", extraHTTPHeaders: address() })).newPage();
  await begin(other);
  expect((await other.goto(draft))?.status()).toBe(404);
  await other.context().close();
  await context.close();
});

test("too many beginnings from one address are met kindly, with the time to wait", async () => {
  const from = address();
  const press = () =>
    fetch(`${door()}/richiesta/avvia`, {
      method: "POST",
      body: new URLSearchParams({ privacy: "si" }),
      headers: { ...from, origin: places.web },
      redirect: "manual",
    });
  let answer = await press();
  for (let pressed = 1; pressed < 40 && answer.status !== 429; pressed += 1) answer = await press();
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await answer.text()).toContain("Un momento: troppe richieste");
});

test("who reaches the site behind no proxy is counted by the connection, whatever address they claim", async () => {
  const app = await killableApp({ ...surroundings().WEB_ENV, TRUSTED_PROXIES: "" });
  await app.start();
  try {
    const { port, host } = new URL(app.site);
    /** From a loopback address of its own, so that no other test is counted with it. */
    const press = (claimed: string) =>
      new Promise<number>((answered, failed) => {
        const headers = {
          host,
          origin: app.site,
          "content-type": "application/x-www-form-urlencoded",
          "x-forwarded-for": claimed,
        };
        request(
          {
            host: "127.0.0.1",
            port,
            localAddress: "127.0.0.77",
            method: "POST",
            path: `/servizi/${service.slug}/richiesta/avvia`,
            headers,
          },
          (answer) => {
            answer.resume();
            answered(answer.statusCode ?? 0);
          },
        )
          .on("error", failed)
          .end("privacy=si");
      });
    const statuses: number[] = [];
    for (let pressed = 0; pressed < 40 && statuses.at(-1) !== 429; pressed += 1)
      statuses.push(await press(`198.51.100.${100 + pressed}`));
    expect(statuses.at(-1)).toBe(429);
    expect(new Set(statuses.slice(0, -1))).toEqual(new Set([303]));
  } finally {
    await app.kill();
  }
});

test("a large file goes up in pieces: the network fails, it goes on where it was, and can be given up", async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: "it-IT", extraHTTPHeaders: address() });
  const page = await context.newPage();
  await begin(page);
  await page.goto(page.url().replace(/chi$/, "cosa"));
  const pieces: number[] = [];
  let failures = 1;
  await page.route("**/api/uploads*", async (route) => {
    const from = Number(/name="from"\r\n\r\n(\d+)/.exec(route.request().postData() ?? "")?.[1] ?? 0);
    if (from > 0 && failures > 0) {
      failures -= 1;
      await route.abort("connectionfailed");
      return;
    }
    pieces.push(from);
    await route.continue();
  });
  const buffer = Buffer.concat([smallPdf, Buffer.alloc(1_300_000, 32)]);
  await page
    .locator("input[type=file]:not([capture])")
    .setInputFiles({ name: "lunga.pdf", mimeType: "application/pdf", buffer });
  await expect(page.locator("[data-upload-list] li.success").filter({ hasText: "lunga.pdf" })).toBeVisible();
  expect(pieces).toEqual([0, 524_288, 1_048_576]);

  await page.unroute("**/api/uploads*");
  await page.route("**/api/uploads*", () => undefined);
  await page
    .locator("input[type=file]:not([capture])")
    .setInputFiles({ name: "altra.pdf", mimeType: "application/pdf", buffer: smallPdf });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Annulla altra.pdf" }).click();
  await expect(page.locator("[data-upload-list] li")).toHaveCount(1);
  await expect(page.getByText("Il caricamento di altra.pdf è stato annullato.")).toBeVisible();
  await context.close();
});
