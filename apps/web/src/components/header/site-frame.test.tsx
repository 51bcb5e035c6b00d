import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { AreaTabs } from "../../app/[locale]/area-personale/area-tabs.tsx";
import { bugliano } from "../../testing/examples.ts";
import { shown } from "../../testing/shown.tsx";
import { ContactCard } from "../contact-card.tsx";
import { SiteFooter } from "../footer/site-footer.tsx";
import { SkipLinks } from "../skip-links.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { SiteHeader } from "./site-header.tsx";

const header = (changes: { tenant?: typeof bugliano; citizenName?: string | null; waiting?: number } = {}) => (
  <SiteHeader tenant={bugliano} citizenName={null} waiting={0} {...changes} />
);
const withSite = { ...bugliano, branding: { ...bugliano.branding, siteUrl: "https://www.bugliano.example" } };

describe("the header", () => {
  test.each([
    ["it", "Comune di Bugliano", "/"],
    ["de", "Gemeinde Bugliano", "/de"],
    ["en", "Municipality of Bugliano", "/en"],
  ] as const)("in %s names the municipality and leads home", async (locale, name, home) => {
    const { body } = await shown(header(), { locale });
    expect(body.querySelector(".it-brand-title")?.textContent).toBe(name);
    expect(body.querySelector(".it-brand-wrapper a")?.getAttribute("href")).toBe(home);
  });

  test("invites a stranger to sign in, and calls a citizen by name", async () => {
    expect((await shown(header())).getByRole("link", { name: "Accedi all'area personale" }).getAttribute("href")).toBe(
      "/accesso?ritorno=%2Farea-personale",
    );
    const { body } = await shown(header({ citizenName: 'Maria "Mia" <Rossi>' }));
    expect(body.querySelector(".citizen-name")?.textContent).toBe('Maria "Mia" <Rossi>');
  });

  test.each([
    ["it", 0, null],
    ["it", 1, "(1 cosa aspetta te)"],
    ["it", 5, "(5 cose aspettano te)"],
    ["de", 1, "(1 Sache wartet auf Sie)"],
    ["en", 2, "(2 things are waiting for you)"],
  ] as const)("in %s with %d things waiting reads out %s", async (locale, waiting, words) => {
    const { body } = await shown(header({ citizenName: "Maria", waiting }), { locale });
    expect(body.querySelector(".it-access-top-wrapper .visually-hidden")?.textContent ?? null).toBe(words);
    expect(body.querySelector(".badge")?.textContent ?? null).toBe(waiting === 0 ? null : String(waiting));
  });

  test.each([
    ["/servizi", ["Servizi"]],
    ["/servizi/permesso-ztl", ["Servizi"]],
    ["/serviziamo", []],
    ["/novita/avvisi", ["Novità"]],
    ["/", []],
  ])("on %s marks %s in the menu", async (path, marked) => {
    const { body } = await shown(header(), { path });
    expect([...body.querySelectorAll("#main-menu [aria-current]")].map(({ textContent }) => textContent)).toEqual(
      marked,
    );
  });

  test("without an institutional site all four menus are pages of ours", async () => {
    const { body } = await shown(header(), { locale: "de" });
    expect(
      [...body.querySelectorAll('[data-element="main-navigation"] a')].map((link) => link.getAttribute("href")),
    ).toEqual(["/de/amministrazione", "/de/novita", "/de/servizi", "/de/vivere-il-comune"]);
  });

  test("with one, the services alone stay here", async () => {
    const { body } = await shown(header({ tenant: withSite }));
    expect(
      [...body.querySelectorAll('[data-element="main-navigation"] a')].map((link) => link.getAttribute("href")),
    ).toEqual([
      "https://www.bugliano.example/amministrazione",
      "https://www.bugliano.example/novita",
      "/servizi",
      "https://www.bugliano.example/vivere-il-comune",
    ]);
  });

  test("has the hooks by which the national checker finds its menus", async () => {
    const { body } = await shown(header());
    for (const hook of [
      "main-navigation",
      "management",
      "news",
      "all-services",
      "live",
      "custom-submenu",
      "all-topics",
      "personal-area-login",
    ]) {
      expect(body.querySelector(`[data-element="${hook}"]`), hook).not.toBeNull();
    }
  });
});

describe("the languages", () => {
  const names = { it: "Italiano", de: "Deutsch", en: "English" } as const;
  const languages = locales.map((language) => ({ language, name: names[language], short: language.toUpperCase() }));

  test.each([
    ["/servizi/ztl", "it", ["/servizi/ztl", "/de/servizi/ztl", "/en/servizi/ztl"]],
    ["/de/servizi/ztl", "de", ["/servizi/ztl", "/de/servizi/ztl", "/en/servizi/ztl"]],
    ["/en", "en", ["/", "/de", "/en"]],
  ] as const)("on %s lead to the same page in each", async (path, current, hrefs) => {
    const { body } = await shown(<LanguageSwitch label="Lingua" current={current} languages={languages} />, {
      path,
      locale: current,
    });
    expect([...body.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual(hrefs);
    expect(body.querySelector("[aria-current]")?.getAttribute("lang")).toBe(current);
  });

  test("keep what is asked in the address", async () => {
    const { body } = await shown(<LanguageSwitch label="Lingua" current="it" languages={languages} />, {
      path: "/servizi",
      search: "cerca=carta&argomento=ztl",
    });
    expect(body.querySelector("[lang=de]")?.getAttribute("href")).toBe("/de/servizi?cerca=carta&argomento=ztl");
  });

  test("each is named in its own language", async () => {
    const { getByRole } = await shown(<LanguageSwitch label="Lingua" current="it" languages={languages} />);
    expect(getByRole("link", { name: "DE – Deutsch" }).getAttribute("lang")).toBe("de");
  });

  test("a town with one language has nothing to choose", async () => {
    expect(
      (
        await shown(<LanguageSwitch label="Lingua" current="it" languages={languages.slice(0, 1)} />)
      ).body.querySelector("a"),
    ).toBeNull();
  });
});

describe("the footer", () => {
  test.each(locales)("in %s has every link the law and the model ask for", async (locale) => {
    const { body } = await shown(<SiteFooter tenant={bugliano} />, { locale });
    for (const hook of ["faq", "report-inefficiency", "privacy-policy-link", "legal-notes", "accessibility-link"])
      expect(body.querySelector(`[data-element="${hook}"]`), hook).not.toBeNull();
    expect(body.querySelector('[data-element="accessibility-link"]')?.getAttribute("href")).toBe(
      bugliano.branding.accessibilityUrl,
    );
    expect(body.textContent).toContain("NextGenerationEU");
    expect(body.textContent).toContain("00123450507");
  });

  test("leads to the transparent administration only where there is a site that has it", async () => {
    expect(Object.keys((await shown(<SiteFooter tenant={bugliano} />)).links)).not.toContain(
      "Amministrazione trasparente",
    );
    expect((await shown(<SiteFooter tenant={withSite} />)).links["Amministrazione trasparente"]).toBe(
      "https://www.bugliano.example/amministrazione-trasparente",
    );
  });

  test("a number is called and addresses are written to", async () => {
    const { links } = await shown(<SiteFooter tenant={bugliano} />);
    expect(links["050 123 456"]).toBe("tel:050123456");
    expect(links["bugliano@pec.example"]).toBe("mailto:bugliano@pec.example");
    expect(links["Segnalazione disservizio"]).toBe("mailto:info@bugliano.example?subject=Segnalazione%20disservizio");
  });

  test("its crest is a picture that says nothing twice", async () => {
    const { body } = await shown(<SiteFooter tenant={bugliano} />);
    expect(body.querySelector("img")?.getAttribute("alt")).toBe("");
    expect(body.querySelector("img")?.getAttribute("src")).toBe("/stemmi/bugliano.svg");
  });
});

test.each(locales)("in %s nobody is left alone: help, mail, telephone", async (locale) => {
  const { body } = await shown(<ContactCard tenant={bugliano} />, { locale });
  expect([...body.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
    locale === "it" ? "/domande-frequenti" : `/${locale}/domande-frequenti`,
    "mailto:info@bugliano.example",
    "tel:050123456",
  ]);
});

test.each(locales)("in %s the keyboard may skip to the contents and to the foot", async (locale) => {
  expect(Object.values((await shown(<SkipLinks />, { locale })).links)).toEqual(["#contenuto", "#piede"]);
});

describe("the sections of the personal area", () => {
  const tabs = [
    { href: "/area-personale", label: "Scrivania", also: [] },
    { href: "/area-personale/attivita", label: "Attività", also: ["/area-personale/pratiche"] },
    { href: "/area-personale/messaggi", label: "Messaggi", also: [], badge: { count: 2, label: "2 messaggi nuovi" } },
  ];

  test.each([
    ["/area-personale", "Scrivania", "page"],
    ["/area-personale/attivita", "Attività", "page"],
    ["/area-personale/pratiche/a1", "Attività", "true"],
    ["/area-personale/messaggi", "Messaggi(2 messaggi nuovi)", "page"],
    ["/it/area-personale/messaggi", "Messaggi(2 messaggi nuovi)", "page"],
    ["/area-personale/altro", "Scrivania", "true"],
  ])("on %s the current one is %s", async (path, label, current) => {
    const { body } = await shown(<AreaTabs label="Sezioni" tabs={tabs} />, { path });
    const marked = body.querySelectorAll("[aria-current]");
    expect(marked).toHaveLength(1);
    expect(marked[0]?.textContent?.replace(/\d(?=\()/, "")).toBe(label);
    expect(marked[0]?.getAttribute("aria-current")).toBe(current);
  });

  test("what waits is read out, not only counted", async () => {
    const { body } = await shown(<AreaTabs label="Sezioni" tabs={tabs} />, { path: "/area-personale" });
    expect(body.querySelector(".visually-hidden")?.textContent).toBe("(2 messaggi nuovi)");
    expect(body.querySelector(".badge")?.getAttribute("aria-hidden")).toBe("true");
  });
});
