import { findLegalText } from "@sportello/api/tenants/legal-text";
import { locales } from "@sportello/domain/locales";
import { createElement } from "react";
import { describe, expect, test, vi } from "vitest";
import { bugliano, catalogue, inAll, service, services } from "../../testing/examples.ts";
import OfficesPage from "./amministrazione/uffici/page.tsx";
import SiteMapPage from "./mappa-del-sito/page.tsx";
import LegalPage from "./note-legali/page.tsx";
import NewsPage from "./novita/page.tsx";
import PrivacyPage from "./privacy/page.tsx";
import { page } from "./public-pages.testing.ts";
import PlacesPage from "./vivere-il-comune/luoghi/page.tsx";

vi.mock("@sportello/api/tenants/legal-text", () => ({ findLegalText: vi.fn<typeof findLegalText>() }));
vi.mocked(findLegalText).mockResolvedValue(null);

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
