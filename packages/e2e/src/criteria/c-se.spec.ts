import { expect, type Page, test } from "@playwright/test";
import { catalogue } from "@sportello/api/catalogue/catalogue";
import { exampleAnswers } from "@sportello/api/catalogue/example-answers";
import { daysBetween, romeDay } from "@sportello/domain/time/rome-day";
import { chooseIdentity } from "../support/citizen.ts";
import { fillAtOnce, fillToSummary } from "../support/fill-at-once.ts";
import { awaitMail } from "../support/mail.ts";
import { readPdf } from "../support/pdf.ts";
import { places } from "../support/places.ts";
import { agree } from "../support/send-application.ts";

/** The criteria "Cittadino attivo" of the national measure 1.4.1, as the Department checks them: one journey through one service, in their order. */
test.describe.configure({ mode: "serial" });

const slug = "access-to-records";
const answers = exampleAnswers(slug, 5);
const sheet = `${places.web}/servizi/${slug}`;
const known = { name: "Karl", familyName: "Gruber" };
let page: Page;
let draft = "";
let code = "";
/** Pages of the flow as they were passed. */
const passed: string[] = [];

test.beforeAll(async ({ browser }) => {
  page = await (await browser.newContext({ locale: "it-IT", reducedMotion: "reduce" })).newPage();
});
test.afterAll(() => page.context().close());

const steps = () => page.locator(".steppers-header li");

test("C.SE.1.1 access with the digital identity starts from the sheet and lands inside the flow of that service", async () => {
  await page.goto(sheet);
  await page.locator("[data-element=service-online-access]").first().click();
  for (const name of ["Entra con SPID", "Entra con CIE", /eIDAS/])
    await expect(page.getByRole("link", { name }).first()).toBeVisible();
  await page.getByRole("link", { name: "Entra con SPID" }).first().click();
  await chooseIdentity(page, { person: "karl-gruber" });
  await expect(page).toHaveURL(`${sheet}/richiesta`);
  await expect(page.locator("h1")).toContainText("atti");
});

test("C.SE.1.8 the steps are always in sight with the current one, and one may go back and correct", async () => {
  await agree(page);
  draft = page.url().replace(/\/[^/]*$/, "");
  await fillToSummary(page, answers, async () => {
    passed.push(page.url());
    await expect(steps().first()).toBeVisible();
    await expect(page.locator(".steppers-header [aria-current=step]")).toHaveCount(1);
  });
  passed.push(page.url());
  await page.locator(".steppers-header li.confirmed a").nth(1).click();
  await expect(page).toHaveURL(passed[0] ?? "");
  await page.getByRole("button", { name: "Indietro" }).click();
  await expect(page).toHaveURL(/privacy$/);
});

test("C.SE.1.3 every heading and paragraph of the flow is in Titillium Web, Lora or Roboto Mono", async () => {
  for (const url of [`${sheet}/richiesta`, ...passed]) {
    await page.goto(url);
    const others = await page.evaluate(() =>
      [...document.querySelectorAll("h1,h2,h3,h4,h5,h6,p")]
        .map((element) => getComputedStyle(element).fontFamily.split(",")[0]?.replaceAll('"', "") ?? "")
        .filter((font) => !/^(Titillium Web|Lora|Roboto Mono)$/i.test(font)),
    );
    expect(others, url).toEqual([]);
  }
});

test("C.SE.1.5 what the municipality knows is not asked again", async () => {
  await page.goto(passed[0] ?? "");
  await expect(page.locator("main")).toContainText(known.name);
  await expect(page.locator("main")).toContainText(known.familyName);
  await expect(page.locator("main").getByText("Dati che provengono dalla tua identità digitale").first()).toBeVisible();
  await expect(page.getByLabel(/e-?mail/i).first()).not.toHaveValue("");
});

test("C.SE.1.6 the draft is saved at any point and resumed, in another browser too", async ({ browser }) => {
  const mark = "+39 333 9090909";
  await page.getByLabel(/Numero di telefono/).fill(mark);
  await page.getByRole("button", { name: "Salva", exact: true }).click();
  await expect(page.getByText("Richiesta salvata").first()).toBeVisible();
  const other = await (await browser.newContext({ locale: "it-IT" })).newPage();
  await other.goto(`${sheet}/richiesta`);
  await other.getByRole("link", { name: "Entra con SPID" }).first().click();
  await chooseIdentity(other, { person: "karl-gruber" });
  await expect(other.getByText("Hai già una bozza")).toBeVisible();
  await other.getByRole("button", { name: "Continua la bozza" }).click();
  await other.goto(passed[0] ?? "");
  await expect(other.getByLabel(/Numero di telefono/)).toHaveValue(mark);
  await other.context().close();
});

test("C.SE.1.4 everything stands in one screen, after the last question and right before sending", async () => {
  await page.goto(`${draft}/riepilogo`);
  await expect(steps().last()).toHaveAttribute("aria-current", "step");
  await expect(page.getByText("hanno valore di dichiarazione")).toBeVisible();
  await expect(page.locator("main")).toContainText("+39 333 9090909");
  expect(await page.getByRole("link", { name: /^Modifica/ }).count()).toBeGreaterThanOrEqual(passed.length - 1);
  await expect(page.getByRole("button", { name: "Invia", exact: true })).toBeVisible();
});

test("C.SE.1.2 what was sent is confirmed on the page, in the personal area and by mail", async () => {
  await page.getByLabel(/Solo per questa richiesta/).check({ force: true });
  await page.getByRole("button", { name: "Invia", exact: true }).click();
  await page.waitForURL(/\/inviata/);
  code = (await page.locator("main strong").filter({ hasText: /^AN/ }).first().textContent()) ?? "";
  const email = (await page.locator("main strong").filter({ hasText: "@" }).first().textContent()) ?? "";
  await awaitMail(email, /./, code);
});

test("C.SE.1.10 the receipt says when it was sent, its number and the last day for an answer, within the maximum of the sheet", async () => {
  const { options } = catalogue.find((service) => service.slug === slug) ?? {};
  const facts = page.locator("main dl").first();
  await expect(facts).toContainText("Inviata il");
  await expect(facts).toContainText("Risposta entro il");
  const [sent = "", due = ""] = await facts
    .locator("time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
  // Terms are counted in days of Rome: what is sent after its midnight is sent the next day, whatever UTC says.
  const days = daysBetween(romeDay(new Date(sent)), romeDay(new Date(due)));
  expect(days).toBeGreaterThan(0);
  expect(days).toBeLessThanOrEqual(options?.maxDays ?? 0);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /Scarica la ricevuta/ }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const { text } = await readPdf(new Uint8Array(Buffer.concat(chunks)));
  expect(text).toContain(code);
});

test("C.SE.1.9 the state and its milestones are in the personal area, the state also by the code without signing in", async ({
  browser,
}) => {
  await page.getByRole("link", { name: "Consulta la richiesta" }).click();
  await expect(page).toHaveURL(/area-personale\/pratiche/);
  await expect(page.locator("main")).toContainText(code);
  await expect(page.locator("main ol, main .timeline, main .it-timeline-wrapper").first()).toBeVisible();
  const stranger = await (await browser.newContext({ locale: "it-IT" })).newPage();
  await stranger.goto(`${places.web}/stato-pratica?codice=${encodeURIComponent(code)}`);
  await expect(stranger.locator("main")).toContainText(code);
  await expect(stranger.locator("main")).not.toContainText(known.familyName);
  await stranger.context().close();
});

test("C.SE.3.1 every cookie is the site's own", async () => {
  const { hostname } = new URL(places.web);
  expect(
    (await page.context().cookies()).filter(({ domain }) => domain.replace(/^\./, "") === hostname).length,
  ).toBeGreaterThan(0);
  await page.context().clearCookies({
    domain: new URL(places.sandbox).hostname === hostname ? "nowhere.example" : new URL(places.sandbox).hostname,
  });
  expect((await page.context().cookies()).filter(({ domain }) => domain.replace(/^\./, "") !== hostname)).toEqual([]);
});

test("C.SE.3.2 C.SE.3.3 each page of the flow leads to the accessibility declaration and to the privacy notice", async () => {
  for (const url of [`${sheet}/richiesta`, `${places.web}/area-personale`]) {
    await page.goto(url);
    await expect(page.locator("footer [data-element=accessibility-link]")).toHaveAttribute(
      "href",
      /^https:\/\/form\.agid\.gov\.it\//,
    );
    await expect(page.locator("footer [data-element=privacy-policy-link]")).toHaveAttribute("href", /privacy/);
  }
});

test("a page left with everything empty lists what is missing on top and beside each field", async () => {
  await page.goto(`${sheet}/richiesta`);
  await agree(page);
  await page.getByLabel(/Numero di telefono/).fill("non è un numero");
  await page.getByRole("button", { name: "Avanti" }).click();
  await expect(page.locator("#form-errors")).toBeFocused();
  const first = page.locator("#form-errors a").first();
  await first.click();
  const target = (await first.getAttribute("href")) ?? "";
  await expect(page.locator(target)).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator(`${target}-error`)).toBeVisible();
  await fillAtOnce(page, answers);
});
