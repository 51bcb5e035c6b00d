import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { catalogue, inAll, service } from "../../../testing/examples.ts";
import { request, Sent } from "../../../testing/request.ts";
import ManagementPage from "../amministrazione/page.tsx";
import ApplicationsPage from "../area-personale/pratiche/page.tsx";
import { page } from "../public-pages.testing.ts";
import SiteMapPage from "./page.tsx";

const nothing = catalogue({ services: [], counts: { category: [], topic: [], lifeEvent: [], audience: [] } });
const sections = (body: HTMLElement) =>
  [...body.querySelectorAll(".site-map section")].map((section) => ({
    title: section.querySelector("h2")?.textContent,
    links: section.querySelectorAll("a").length,
  }));

describe("the site map", () => {
  test.each(locales)("in %s of a town that offers nothing yet has no empty sections", async (locale) => {
    const { body } = await page(<SiteMapPage />, locale, nothing);
    expect(sections(body).length).toBeGreaterThanOrEqual(3);
    for (const { title, links } of sections(body)) expect([title, links > 0]).toEqual([title, true]);
  });

  test("names a category with how many services it has, and them below it", async () => {
    const two = [service({ slug: "a", title: inAll("Alfa") }), service({ slug: "b", title: inAll("Beta") })];
    const { body } = await page(<SiteMapPage />, "it", catalogue({ services: two }));
    const [, category] = sections(body);
    expect(category?.links).toBe(3);
    expect(body.querySelectorAll(".site-map section")[1]?.textContent).toMatch(/2/);
  });

  test("leads nowhere twice within a section", async () => {
    const { body } = await page(<SiteMapPage />);
    for (const section of body.querySelectorAll(".site-map section")) {
      const hrefs = [...section.querySelectorAll("a")].map((link) => link.getAttribute("href"));
      expect(new Set(hrefs).size).toBe(hrefs.length);
    }
  });
});

describe("pages that only lead on", () => {
  test.each(locales)("in %s the administration leads to the offices", async (locale) => {
    const { links } = await page(<ManagementPage />, locale);
    expect(Object.values(links)).toContain(`${locale === "it" ? "" : `/${locale}`}/amministrazione/uffici`);
  });

  test.each(locales)("in %s the old address of the applications leads to the activities", async (locale) => {
    request.is({ locale });
    await expect(ApplicationsPage()).rejects.toThrow(
      new Sent(`${locale === "it" ? "" : `/${locale}`}/area-personale/attivita`),
    );
  });
});
