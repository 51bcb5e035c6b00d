import { expect, type Page, test } from "@playwright/test";
import { hook, modelCategories, modelSheet, modelTopics } from "../support/model.ts";
import { places } from "../support/places.ts";

/** Criteria about the sheet of a service, checked on every service of the demonstration. */
test.describe.configure({ mode: "serial" });

let page: Page;
let sheets: string[];
test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${places.web}/servizi?quanti=1000`);
  sheets = await page
    .locator(`a${hook("service-link")}`)
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
});
test.afterAll(() => page.close());

const texts = (name: string) => page.locator(hook(name)).allInnerTexts();

test("C.SI.1.3, C.SI.2.2 and R.SI.1.1: every sheet has all compulsory items in their order, the office's contacts and its data for machines", async () => {
  expect(sheets.length).toBeGreaterThan(3);
  for (const path of sheets)
    await test.step(path, async () => {
      await page.goto(places.web + path);
      await expectItems();
      await expectOrder();
      await expectContacts();
      await expectMetadata();
    });
});

const expectItems = async (): Promise<void> => {
  for (const name of [
    "service-title",
    "service-description",
    "service-addressed",
    "service-how-to",
    "service-needed",
    "service-achieved",
    "service-calendar-text",
    "service-file",
  ])
    expect((await texts(name)).join("").trim().length, name).toBeGreaterThan(3);
  expect((await texts("service-status")).join()).toMatch(/attivo/i);
  expect(await page.locator(`${hook("service-calendar-list")} li`).count()).toBeGreaterThan(0);
  expect(
    await page.locator(`${hook("service-online-access")}, ${hook("service-generic-access")}`).count(),
  ).toBeGreaterThan(0);
  const topics = await page.locator(`a${hook("service-topic")}`).allInnerTexts();
  expect(topics.length).toBeGreaterThan(0);
  expect(topics.filter((topic) => !modelTopics.includes(topic.trim()))).toEqual([]);
  const crumbs = await page.locator(`${hook("breadcrumb")} a`).allInnerTexts();
  expect(crumbs.slice(0, 2)).toEqual(["Home", "Servizi"]);
  expect(modelCategories).toContain(crumbs[2]);
};

const expectOrder = async (): Promise<void> => {
  const index = await page.locator(`ul${hook("page-index")} > li > a`).allInnerTexts();
  expect(index.map((entry) => entry.trim()).filter((entry) => modelSheet.includes(entry))).toEqual(modelSheet);
  const headings = await page.locator(".it-page-sections-container h2").allInnerTexts();
  expect(headings.filter((heading) => modelSheet.includes(heading))).toEqual(modelSheet);
};

const expectContacts = async (): Promise<void> => {
  const office = page.locator(`section:has(> #contatti)`);
  await expect(office.locator(`a${hook("service-area")}`)).toHaveAttribute("href", /\/amministrazione\/uffici#/);
  await expect(office.locator("a[href^='tel:']")).not.toHaveCount(0);
  await expect(office.locator("a[href^='mailto:']")).not.toHaveCount(0);
};

const expectMetadata = async (): Promise<void> => {
  const card: unknown = JSON.parse((await page.locator(`script${hook("metatag")}`).textContent()) ?? "");
  const said = expect.stringMatching(/\S/);
  expect(card).toMatchObject({
    "@type": "GovernmentService",
    name: (await texts("service-title"))[0],
    serviceType: said,
    serviceOperator: { name: said },
    areaServed: { name: said },
    audience: { audienceType: said, name: said },
    availableChannel: {
      serviceUrl: expect.stringMatching(/^https?:/),
      serviceLocation: {
        name: said,
        address: { streetAddress: said, postalCode: expect.stringMatching(/^\d{5}$/), addressLocality: said },
      },
    },
  });
  const crumbs = await page.locator("script[type='application/ld+json']").allTextContents();
  expect(crumbs.some((text) => text.includes('"BreadcrumbList"'))).toBe(true);
};

test("C.SE.1.1: access starts on the sheet and leads to the sign-in that comes back into the service", async () => {
  await page.goto(`${places.web}/servizi/ztl-access`);
  await page.locator(hook("service-online-access")).first().click();
  await expect(page).toHaveURL(/\/accesso\?ritorno=%2Fservizi%2Fztl-access%2Frichiesta/);
});
