import { findLegalText } from "@sportello/api/tenants/legal-text";
import { locales } from "@sportello/domain/locales";
import { categories, lifeEvents, topics } from "@sportello/domain/services/vocabulary";
import { createElement, type ReactNode } from "react";
import { describe, expect, test, vi } from "vitest";
import { publicMetadata } from "../../components/machines/public-metadata.ts";
import { bugliano, catalogue, inAll, service, services, sheet, townOffice } from "../../testing/examples.ts";
import { refusing } from "../../testing/posted.ts";
import { request, Sent } from "../../testing/request.ts";
import { shown } from "../../testing/shown.tsx";
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
import ServicePage, { generateMetadata as ofService } from "./servizi/[slug]/page.tsx";
import CategoryPage from "./servizi/categoria/[categoria]/page.tsx";
import CataloguePage from "./servizi/page.tsx";
import PlacesPage from "./vivere-il-comune/luoghi/page.tsx";
import LivePage from "./vivere-il-comune/page.tsx";

vi.mock("@sportello/api/tenants/legal-text", () => ({ findLegalText: vi.fn<typeof findLegalText>() }));
vi.mocked(findLegalText).mockResolvedValue(null);

type Language = (typeof locales)[number];
const stranger = { tenant: bugliano, actor: { kind: "anonymous" } };
const offices = [
  townOffice,
  { ...townOffice, slug: "tributi", name: inAll("Tributi") },
  {
    ...townOffice,
    slug: "suap",
    name: inAll("Sportello imprese"),
    contacts: { ...townOffice.contacts, address: "Via Mazzini 9" },
  },
];
const prefix = (locale: Language): string => (locale === "it" ? "" : `/${locale}`);
const apiOf = (answer = catalogue(), asked: object[] = []) => ({
  catalogue: {
    list: async (question: object) => (asked.push(question), answer),
    sheet: async () => sheet(),
    related: async () => services(2),
  },
  tenant: { current: async () => ({ offices }) },
});
const page = (element: ReactNode, locale: Language = "it", answer = catalogue(), asked: object[] = []) =>
  shown(element, { locale, context: stranger, api: apiOf(answer, asked) });
const search = (asked: Record<string, string | string[]> = {}) => ({
  params: Promise.resolve({ locale: "it" }),
  searchParams: Promise.resolve(asked),
});
const of = <Params,>(params: Params) => ({
  params: Promise.resolve({ locale: "it", ...params }),
  searchParams: Promise.resolve({}),
});

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

describe("the home page", () => {
  test("shows three dates at most and where the others are; none, no empty box", async () => {
    const many = catalogue({
      services: services(5).map((one) => ({ ...one, availability: { state: "suspended" } as never })),
    });
    expect((await page(<HomePage />, "it", many)).body.querySelectorAll(".home-notices li").length).toBe(3);
    expect((await page(<HomePage />, "it", many)).links["Tutti gli avvisi"]).toBe("/novita/avvisi");
    expect((await page(<HomePage />)).body.querySelector(".home-notices")).toBeNull();
  });

  test("what many ask for is what the municipality put first", async () => {
    const { body } = await page(
      <HomePage />,
      "it",
      catalogue({ services: [...services(6), service({ slug: "nido", title: inAll("Nido"), isFeatured: false })] }),
    );
    expect(body.querySelectorAll(".home-popular li").length).toBe(4);
    expect(body.querySelector(".home-popular")?.textContent).not.toContain("Nido");
  });

  test("the search works without a script: a form that is read from the address", async () => {
    const form = (await page(<HomePage />, "de")).body.querySelector("form[role=search]");
    expect([
      form?.getAttribute("action"),
      form?.getAttribute("method"),
      form?.querySelector("input[type=search]")?.getAttribute("name"),
    ]).toEqual(["/de/servizi", "get", "cerca"]);
  });
});

describe("the catalogue", () => {
  test.each([
    [{}, { query: "", group: undefined }],
    [
      { cerca: "carta identità", categoria: "anagrafe-e-stato-civile" },
      { query: "carta identità", category: "anagrafe-e-stato-civile" },
    ],
    [
      { argomento: "ztl", evento: "veicolo", destinatari: "imprese" },
      { topic: "ztl", lifeEvent: "veicolo", audience: "imprese" },
    ],
    [
      { categoria: "__proto__", argomento: "<b>" },
      { category: undefined, topic: undefined },
    ],
  ])("the address %o asks for %o", async (address, question) => {
    const asked: object[] = [];
    await page(<CataloguePage {...search(address)} />, "it", catalogue(), asked);
    expect(asked[0]).toMatchObject(question);
  });

  test("counts what was found and says which typing was understood", async () => {
    const { getByRole } = await page(
      <CataloguePage {...search({ cerca: "idenità" })} />,
      "it",
      catalogue({ services: services(2), guessed: ["identità"] }),
    );
    expect(getByRole("status").textContent).toMatch(/2 servizi.*identità/);
  });

  test("shows a page of cards, the rest one link away that works without a script, and says how many", async () => {
    const { body, links } = await page(<CataloguePage {...search()} />, "it", catalogue({ services: services(40) }));
    const cards = body.querySelectorAll(".service-list > li").length;
    expect(cards).toBeLessThan(40);
    const more = body.querySelector("[data-element=load-other-cards]");
    expect(more?.parentElement?.textContent).toContain(`${cards}`);
    const next = await page(
      <CataloguePage
        {...search(Object.fromEntries(new URL(more?.getAttribute("href") ?? "", "https://x").searchParams))}
      />,
      "it",
      catalogue({ services: services(40) }),
    );
    expect(next.body.querySelectorAll(".service-list > li").length).toBeGreaterThan(cards);
    expect(Object.keys(links).length).toBeGreaterThan(cards);
  });
});

describe("second-level pages", () => {
  test.each(categories)("the category %s has its title and asks for its services alone", async (categoria) => {
    const asked: object[] = [];
    const { getByRole } = await page(<CategoryPage {...of({ categoria })} />, "it", catalogue(), asked);
    expect(getByRole("heading", { level: 1 }).textContent?.length).toBeGreaterThan(5);
    expect(asked).toEqual([{ category: categoria, locale: "it" }]);
  });

  test.each(lifeEvents)("the moment of life %s is there in three languages", async (evento) => {
    const titles = new Set<string | null | undefined>();
    for (const locale of locales)
      titles.add((await page(<LifeEventPage {...of({ evento })} />, locale)).body.querySelector("h1")?.textContent);
    expect(titles.size).toBe(3);
  });

  test.each([
    ["a category", () => <CategoryPage {...of({ categoria: "constructor" })} />],
    ["a topic", () => <TopicPage {...of({ argomento: "__proto__" })} />],
    ["a moment of life", () => <LifeEventPage {...of({ evento: "niente" })} />],
  ])("%s that the model does not have is no page", async (_name, element) => {
    await expect(page(element())).rejects.toThrow(new Sent("not found"));
  });

  test("topics are in the order of the reader's alphabet", async () => {
    const counts = { ...catalogue().counts, topic: topics.slice(0, 8).map((slug) => ({ slug, count: 1 })) };
    for (const locale of locales) {
      const { body } = await page(<TopicsPage />, locale, catalogue({ counts }));
      const names = [...body.querySelectorAll("[data-element=topic-element]")].map(
        ({ textContent }) => textContent ?? "",
      );
      expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, locale)));
      expect(names).toHaveLength(8);
    }
  });
});

describe("the town", () => {
  test("each office has its contacts, its anchor and the services it answers for; no other's", async () => {
    const { body, getByRole } = await page(
      <OfficesPage />,
      "it",
      catalogue({ services: [service(), service({ slug: "tari", title: inAll("TARI"), office: "tributi" })] }),
    );
    const office = body.querySelector("#anagrafe");
    expect(office?.textContent).toContain("Permesso ZTL");
    expect(office?.textContent).not.toContain("TARI");
    expect(body.querySelector("#suap")?.querySelectorAll("h3").length).toBe(0);
    expect(getByRole("heading", { name: "Tributi" })).toBeTruthy();
  });

  test("offices under one roof are one place, with the hours of each", async () => {
    const { body } = await page(<PlacesPage />);
    expect([...body.querySelectorAll("h2")].map(({ textContent }) => textContent)).toEqual([
      "Via Roma 3, 56000 Bugliano (PI)",
      "Via Mazzini 9",
    ]);
    expect(body.querySelectorAll("li.card:first-of-type dt").length).toBe(2);
  });

  test("the news are the services that changed last, the newest first", async () => {
    const dated = ["2026-09-01", "2026-11-20", "2026-10-05"].map((day, index) =>
      service({ slug: `s${index}`, title: inAll(`Servizio ${index}`), publishedAt: `${day}T09:00:00Z` }),
    );
    const { body } = await page(<NewsPage />, "it", catalogue({ services: dated }));
    expect([...body.querySelectorAll(".dated-list a")].map(({ textContent }) => textContent)).toEqual([
      "Servizio 1",
      "Servizio 2",
      "Servizio 0",
    ]);
  });

  test("the site map names every service once, under its category", async () => {
    const { links, body } = await page(<SiteMapPage />, "it", catalogue({ services: services(3) }));
    for (const { slug, title } of services(3)) expect(links[title.it]).toBe(`/servizi/${slug}`);
    const hrefs = [...body.querySelectorAll(".site-map a")].map((link) => link.getAttribute("href"));
    expect(hrefs.filter((href) => href === "/servizi/servizio-0")).toHaveLength(1);
  });
});

describe("the texts of law", () => {
  const own = {
    intro: "Parole del Comune",
    sections: [{ title: "Titolo del Comune", text: "Testo **del Comune** <script>1</script>" }],
  };

  test.each([
    ["privacy", () => createElement(PrivacyPage)],
    ["legalNotes", () => createElement(LegalPage)],
  ] as const)("%s in the municipality's own words replaces ours, and stays text", async (kind, element) => {
    vi.mocked(findLegalText).mockResolvedValueOnce(own);
    const { body } = await page(element());
    expect(vi.mocked(findLegalText).mock.lastCall?.[1]).toEqual({ kind, locale: "it" });
    expect(body.textContent).toContain("Titolo del Comune");
    expect(body.querySelector("strong")?.textContent).toBe("del Comune");
    expect(body.querySelector("script")).toBeNull();
  });

  test("the licence of the contents is the law's, whatever else the municipality writes", async () => {
    vi.mocked(findLegalText).mockResolvedValueOnce(own);
    const { body } = await page(<LegalPage />);
    expect(body.querySelector("[data-element=legal-notes-section]")).not.toBeNull();
    expect(body.querySelector("[data-element=legal-notes-body]")?.textContent).toMatch(/licenza CC-BY 4\.0/);
  });

  test.each(locales)("in %s the privacy notice names who answers for the data and where to write", async (locale) => {
    const { text } = await page(<PrivacyPage />, locale);
    for (const word of [bugliano.name[locale], bugliano.branding.email, bugliano.branding.pec])
      expect(text).toContain(word);
  });
});

describe("the sheet of a service", () => {
  test("says when it was changed and what is near it", async () => {
    const { text, links } = await page(<ServicePage {...of({ slug: "permesso-ztl" })} />);
    expect(text).toContain("1 ottobre 2026");
    expect(links["Servizio 0"] ?? Object.values(links).find((to) => to === "/servizi/servizio-0")).toBeTruthy();
  });

  test("that is not offered is no page, nor an address in a search engine", async () => {
    const gone = {
      context: stranger,
      api: { ...apiOf(), catalogue: { sheet: refusing("not_found"), related: async () => [] } },
    };
    await expect(shown(<ServicePage {...of({ slug: "x" })} />, gone)).rejects.toThrow(new Sent("not found"));
    request.is(gone);
    expect(await ofService(of({ slug: "x" }))).toMatchObject({ robots: { index: false } });
  });

  test.each(locales)("in %s what machines read has the same name as what people read", async (locale) => {
    const { body } = await page(<ServicePage {...of({ slug: "permesso-ztl" })} />, locale);
    const data = [...body.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => JSON.parse(textContent ?? "") as { name?: string; "@type"?: string },
    );
    const named = data.find((one) => one["@type"] === "GovernmentService");
    expect(named?.name).toBe(body.querySelector("h1")?.textContent);
  });
});

describe("what search engines and shared links read", () => {
  const meta = (locale: Language, changes: Partial<Parameters<typeof publicMetadata>[0]> = {}, tenant = bugliano) => {
    request.is({ locale, context: { ...stranger, tenant } });
    return publicMetadata({ title: "Servizi", description: "Tutti i servizi", path: "/servizi", ...changes });
  };

  test.each([
    ["it", "/servizi", "it_IT"],
    ["de", "/de/servizi", "de_DE"],
    ["en", "/en/servizi", "en_GB"],
  ] as const)("in %s the one address is %s, and the others are named", async (locale, url, tag) => {
    const { alternates, openGraph } = await meta(locale);
    expect(alternates).toEqual({
      canonical: url,
      languages: { it: "/servizi", de: "/de/servizi", en: "/en/servizi", "x-default": "/servizi" },
    });
    expect(openGraph).toMatchObject({ url, locale: tag, siteName: bugliano.name[locale] });
  });

  test("a language the municipality does not speak is not promised", async () => {
    const { alternates } = await meta("it", {}, { ...bugliano, languages: ["it"] });
    expect(Object.keys(alternates?.languages ?? {})).toEqual(["it", "x-default"]);
  });

  test.each([["parola ".repeat(60)], ["x".repeat(400)]])(
    "a description is cut at a word and never longer than two hundred (%#)",
    async (description) => {
      const { description: told } = await meta("it", { description });
      expect((told ?? "").length).toBeLessThanOrEqual(200);
      expect(told).toMatch(/(?:parola|x)…$/);
    },
  );
});
