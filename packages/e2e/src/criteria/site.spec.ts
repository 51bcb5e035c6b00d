import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "@playwright/test";
import { hook, modelCategories, modelSections, modelTopics } from "../support/model.ts";
import { places } from "../support/places.ts";

/** Criteria of "Cittadino informato" about the site as a whole; docs/criteria.md lists them all. */
const libraryClasses = (): Set<string> => {
  const sheet = readFileSync(
    createRequire(import.meta.url).resolve("bootstrap-italia/dist/css/bootstrap-italia.min.css"),
    "utf8",
  );
  return new Set([...sheet.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = ""]) => name));
};

const kinds = ["/", "/servizi", "/servizi/categoria/mobilita-e-trasporti", "/servizi/ztl-access", "/accesso"];

test.describe("C.SI.1.1 and C.SE.1.3: headings and paragraphs are set in Titillium Web, Lora or Roboto Mono", () => {
  for (const path of kinds)
    test(`on ${path}`, async ({ page }) => {
      await page.goto(places.web + path);
      const families = await page
        .locator("h1, h2, h3, h4, p")
        .evaluateAll((all) => [
          ...new Set(all.map((element) => getComputedStyle(element).fontFamily.split(",")[0]?.replaceAll('"', ""))),
        ]);
      expect(families.filter((family) => !["Titillium Web", "Lora", "Roboto Mono"].includes(family ?? ""))).toEqual([]);
    });
});

test.describe("C.SI.1.2: the pages are made with Bootstrap Italia 2, from which at least 30 % of their classes come", () => {
  for (const path of kinds)
    test(`on ${path}`, async ({ page }) => {
      await page.goto(places.web + path);
      const version = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue("--bootstrap-italia-version"),
      );
      expect(Number.parseFloat(version.replaceAll(/["' ]/g, ""))).toBeGreaterThanOrEqual(2);
      const used = await page
        .locator("[class]")
        .evaluateAll((all) => [...new Set(all.flatMap((element) => [...element.classList]))]);
      const library = libraryClasses();
      expect(used.filter((name) => library.has(name)).length / used.length).toBeGreaterThanOrEqual(0.3);
    });
});

test("C.SI.1.5: all topics are of the model", async ({ page }) => {
  await page.goto(places.web);
  const topics = await page.locator(hook("all-topics")).getAttribute("href");
  await page.goto(places.web + topics);
  const names = await page.locator(`a${hook("topic-element")}`).allInnerTexts();
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !modelTopics.includes(name.trim()))).toEqual([]);
});

test("C.SI.1.6: the main menu has the model's four entries in their order", async ({ page }) => {
  await page.goto(places.web);
  expect(await page.locator(`ul${hook("main-navigation")} > li > a`).allTextContents()).toEqual([
    "Amministrazione",
    "Novità",
    "Servizi",
    "Vivere il Comune",
  ]);
  for (const name of ["management", "news", "all-services", "live"])
    await expect(page.locator(`a${hook(name)}`)).toHaveAttribute("href", /^\/|^https:/);
});

test.describe("C.SI.1.7: the pages of the second level have the model's titles", () => {
  for (const [path, name, titles] of [
    ["/servizi", "service-category-link", modelCategories],
    ["/amministrazione", "management-category-link", modelSections.management],
    ["/novita", "news-category-link", modelSections.news],
    ["/vivere-il-comune", "live-button-locations", modelSections.live],
  ] as const)
    test(`below ${path}`, async ({ page, request }) => {
      await page.goto(places.web + path);
      const links = page.locator(`a${hook(name)}`);
      const found = await links.evaluateAll((all) =>
        all.map((link) => ({ title: link.textContent ?? "", href: link.getAttribute("href") ?? "" })),
      );
      expect(found.length).toBeGreaterThan(0);
      for (const { title, href } of found) {
        expect(titles).toContain(title);
        expect(await (await request.get(places.web + href)).text()).toContain(`data-element="page-name">${title}</h1>`);
      }
    });
});

test("C.SI.3.1 and C.SE.3.1: no cookie is set before consent but of our own domain", async ({ page, context }) => {
  await page.goto(`${places.web}/servizi/ztl-access`);
  const { hostname } = new URL(places.web);
  expect((await context.cookies()).filter(({ domain }) => domain.replace(/^\./, "") !== hostname)).toEqual([]);
});

test.describe("the footer has the links the model asks for", () => {
  for (const path of ["/", "/servizi/ztl-access", "/accesso"])
    test(`C.SI.2.3, 2.4, 3.2, 3.3, 3.4, C.SE.3.2 and 3.3 on ${path}`, async ({ page, request }) => {
      await page.goto(places.web + path);
      const footer = page.locator("footer");
      await expect(footer.locator(`a${hook("faq")}`)).toContainText(/FAQ|domande frequenti/i);
      await expect(footer.locator(`a${hook("report-inefficiency")}`)).toContainText(/disservizio/i);
      await expect(footer.locator(`a${hook("report-inefficiency")}`)).toHaveAttribute("href", /^(mailto:.+@|\/)/);
      await expect(footer.locator(`a${hook("accessibility-link")}`)).toHaveAttribute(
        "href",
        /^https:\/\/form\.agid\.gov\.it\//,
      );
      for (const name of ["faq", "privacy-policy-link", "legal-notes"]) {
        const href = await footer.locator(`a${hook(name)}`).getAttribute("href");
        expect((await request.get(places.web + href)).status(), name).toBe(200);
      }
    });
});

test("C.SI.3.4: the legal notes give the contents under CC-BY 4.0", async ({ page }) => {
  await page.goto(`${places.web}/note-legali`);
  await expect(page.locator(hook("legal-notes-section"))).toHaveText("Licenza dei contenuti");
  await expect(page.locator(hook("legal-notes-body"))).toContainText(
    "In applicazione del principio open by default ai sensi dell'articolo 52 del decreto legislativo 7 marzo 2005, n. 82 (CAD)",
  );
  await expect(page.locator(hook("legal-notes-body"))).toContainText("sono rilasciati con licenza CC-BY 4.0");
});
