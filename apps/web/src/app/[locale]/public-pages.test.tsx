import { findLegalText } from "@sportello/api/tenants/legal-text";
import { locales } from "@sportello/domain/locales";
import { type ReactNode } from "react";
import { describe, expect, test, vi } from "vitest";
import { catalogue } from "../../testing/examples.ts";
import AccessibilityPage from "./accessibilita/page.tsx";
import OfficesPage from "./amministrazione/uffici/page.tsx";
import TopicPage from "./argomenti/[argomento]/page.tsx";
import TopicsPage from "./argomenti/page.tsx";
import FaqPage from "./domande-frequenti/page.tsx";
import LifeEventPage from "./eventi-della-vita/[evento]/page.tsx";
import LifeEventsPage from "./eventi-della-vita/page.tsx";
import SiteMapPage from "./mappa-del-sito/page.tsx";
import NotFound from "./not-found.tsx";
import LegalPage from "./note-legali/page.tsx";
import NewsPage from "./novita/page.tsx";
import HomePage from "./page.tsx";
import PrivacyPage from "./privacy/page.tsx";
import { of, page, prefix, search } from "./public-pages.testing.ts";
import ServicePage from "./servizi/[slug]/page.tsx";
import CategoryPage from "./servizi/categoria/[categoria]/page.tsx";
import CataloguePage from "./servizi/page.tsx";
import PlacesPage from "./vivere-il-comune/luoghi/page.tsx";
import LivePage from "./vivere-il-comune/page.tsx";

vi.mock("@sportello/api/tenants/legal-text", () => ({ findLegalText: vi.fn<typeof findLegalText>() }));
vi.mocked(findLegalText).mockResolvedValue(null);

const all: readonly [string, () => ReactNode][] = [
  ["the home page", () => <HomePage />],
  ["the catalogue", () => <CataloguePage {...search()} />],
  ["a category", () => <CategoryPage {...of({ categoria: "mobilita-e-trasporti" })} />],
  ["the topics", () => <TopicsPage />],
  ["a topic", () => <TopicPage {...of({ argomento: "ztl" })} />],
  ["the moments of life", () => <LifeEventsPage />],
  ["a moment of life", () => <LifeEventPage {...of({ evento: "veicolo" })} />],
  ["a sheet", () => <ServicePage {...of({ slug: "permesso-ztl" })} />],
  ["the offices", () => <OfficesPage />],
  ["the places", () => <PlacesPage />],
  ["living here", () => <LivePage />],
  ["the news", () => <NewsPage />],
  ["questions and answers", () => <FaqPage />],
  ["the privacy notice", () => <PrivacyPage />],
  ["the legal notes", () => <LegalPage />],
  ["the accessibility page", () => <AccessibilityPage />],
  ["the site map", () => <SiteMapPage />],
  ["what is not there", () => <NotFound />],
];

describe.each(locales)("in %s", (locale) => {
  test.each(all)(
    "%s has one title, headings that go down one level at a time, and links that stay in the language",
    async (_name, element) => {
      const { body, links } = await page(element(), locale);
      const levels = [...body.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1]));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
      const own = Object.values(links)
        .filter((to) => to !== null)
        .filter((to) => to.startsWith("/") && !to.startsWith("/api/"));
      expect(
        own.filter(
          (to) =>
            !(`${to}/`.startsWith(`${prefix(locale)}/`) || to.startsWith(`${prefix(locale)}?`)) ||
            (locale === "it" && /^\/(?:de|en)(?:\/|$)/.test(to)),
        ),
      ).toEqual([]);
    },
  );
});

describe("an empty municipality", () => {
  const nothing = catalogue({ services: [], counts: { category: [], topic: [], lifeEvent: [], audience: [] } });
  test.each(all.filter(([name]) => name !== "a sheet"))(
    "%s says what it can, and never an empty list in place of words",
    async (_name, element) => {
      const { body } = await page(element(), "it", nothing);
      expect(body.querySelector("h1")?.textContent).not.toBe("");
      expect((body.textContent ?? "").length).toBeGreaterThan(60);
    },
  );

  test.each([
    ["it", /Nessun servizio/],
    ["de", /Kein/],
    ["en", /No services?/],
  ] as const)("in %s a search that finds nothing says so aloud", async (locale, words) => {
    const { getByRole } = await page(<CataloguePage {...search({ cerca: "zzz" })} />, locale, nothing);
    expect(getByRole("status").textContent).toMatch(words);
  });
});
