import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import type { Sheet } from "../../../../session/answers.ts";
import { bugliano, inAll, service, sheet } from "../../../../testing/examples.ts";
import { shown } from "../../../../testing/shown.tsx";
import { AccessSection } from "./access-section.tsx";
import { ConditionsSection } from "./conditions-section.tsx";
import { OfficeCard } from "./office-card.tsx";
import ServicePage from "./page.tsx";
import { RelatedServices } from "./related-services.tsx";
import { ServiceMetadata } from "./service-metadata.tsx";
import { SheetHeading } from "./sheet-heading.tsx";
import { TimesSection } from "./times-section.tsx";

const page = (asked: Sheet, locale: (typeof locales)[number] = "it") => {
  const props = { params: Promise.resolve({ locale, slug: asked.slug }), searchParams: Promise.resolve({}) };
  const api = { catalogue: { sheet: async () => asked, related: async () => [] } };
  return shown(<ServicePage {...props} />, { locale, api, context: { tenant: bugliano, actor: { kind: "stranger" } } });
};

describe("the sheet of a service", () => {
  const model = [
    "service-addressed",
    "service-how-to",
    "service-needed",
    "service-achieved",
    "service-calendar",
    "service-access",
    "service-file",
    "service-contacts",
  ];

  test("has the sections of the national model in their order, with the hooks of its checker", async () => {
    const { body } = await page(sheet());
    expect(
      [...body.querySelectorAll("section [data-element]")]
        .map((part) => part.getAttribute("data-element"))
        .filter((hook) => model.includes(hook ?? "")),
    ).toEqual(model);
  });

  test.each(locales)("in %s its index leads to every section it has", async (locale) => {
    const { body } = await page(
      sheet(
        {},
        {
          description: inAll("Lunga"),
          costs: inAll("16 euro"),
          more: [{ title: inAll("Altro"), text: inAll("Testo") }],
        },
      ),
      locale,
    );
    const targets = [...body.querySelectorAll('[data-element="page-index"] a')].map(
      (link) => link.getAttribute("href")?.slice(1) ?? "",
    );
    expect(targets).toHaveLength(11);
    for (const id of targets) expect(body.querySelector(`h2[id="${id}"]`), id).not.toBeNull();
  });

  test.each([
    ["description", "descrizione"],
    ["costs", "costi"],
  ] as const)("the section of %s is there only where the town wrote it", async (text, id) => {
    expect((await page(sheet())).body.querySelector(`#${id}`)).toBeNull();
    expect((await page(sheet({}, { [text]: inAll("Scritto") }))).body.querySelector(`#${id}`)).not.toBeNull();
  });

  test("Markdown of the town brings neither scripts nor pictures", async () => {
    const { body } = await page(
      sheet(
        {},
        {
          howTo: {
            it: "<script>alert(1)</script>\n\n![x](https://a.example/x.png) [qui](javascript:alert(1)) **grassetto**",
          },
        },
      ),
    );
    expect(body.querySelectorAll('script:not([type="application/ld+json"]), .richtext-wrapper img')).toHaveLength(0);
    expect(
      [...body.querySelectorAll("a")].filter((link) => /^javascript/i.test(link.getAttribute("href") ?? "")),
    ).toEqual([]);
    expect(body.querySelector(".richtext-wrapper strong")?.textContent).toBe("grassetto");
  });

  test("says when it was last changed", async () => {
    expect((await page(sheet())).text).toContain("Ultimo aggiornamento: 1 ottobre 2026");
  });
});

describe("the top of a sheet", () => {
  test.each([
    [{ state: "open" }, true],
    [{ state: "closed" }, false],
    [{ state: "suspended" }, false],
    [{ state: "not_yet", at: "2027-01-01T00:00:00Z" }, false],
  ] as const)("%o: one may begin: %s", async (availability, can) => {
    const { links } = await shown(<SheetHeading service={sheet({ availability })} />);
    expect("Accedi al servizio" in links).toBe(can);
  });

  test("a draft that waits is told beside the button", async () => {
    expect((await shown(<SheetHeading service={sheet({ hasDrafts: true })} />)).text).toContain(
      "Hai una bozza di questa richiesta",
    );
    expect((await shown(<SheetHeading service={sheet()} />)).text).not.toContain("bozza");
  });

  test("its topics lead to their pages", async () => {
    const { links } = await shown(<SheetHeading service={sheet()} />);
    expect(links["ZTL"]).toBe("/argomenti/ztl");
    expect(links["Parcheggi"]).toBe("/argomenti/parcheggi");
  });

  test("without scripts there is no button to share or print, and its place is kept", async () => {
    const { body } = await shown(<SheetHeading service={sheet()} />);
    expect(body.querySelector(".sheet-actions")).not.toBeNull();
    expect(body.querySelector(".sheet-actions button")).toBeNull();
  });
});

describe("times and terms", () => {
  const times = (changes: Partial<Sheet> = {}) => <TimesSection service={sheet(changes)} today="2026-10-24" />;
  const marks = (body: Element) => [...body.querySelectorAll(".point-date")].map(({ textContent }) => textContent);

  test("are days for who sends today", async () => {
    const { body, text } = await shown(times());
    expect(marks(body)).toEqual(["24", "23"]);
    expect(text).toContain("Se invii la richiesta oggi, queste sono le date.");
    expect(text).toMatch(/Subito.*30 giorni dopo l'invio/);
  });

  test("are numbers of days where nothing can be sent today", async () => {
    const { body, text } = await shown(times({ availability: { state: "suspended" } }));
    expect(marks(body)).toEqual(["0", "30"]);
    expect(text).not.toContain("Se invii la richiesta oggi");
  });

  test.each([
    [1, "entro 1 giorno"],
    [30, "entro 30 giorni"],
  ])("the maximum of %d is told: %s", async (maxDays, words) => {
    expect((await shown(times({ options: { ...sheet().options, maxDays } }))).text).toContain(words);
  });

  test.each([
    [{ state: "not_yet", at: "2026-12-31T23:30:00Z" }, "Si aprono le richieste", "alle 00:30"],
    [{ state: "open", at: "2026-10-25T00:30:00Z" }, "Ultimo giorno per inviare la richiesta", "alle 02:30"],
    [{ state: "closed", at: "2026-03-29T00:59:00Z" }, "Ultimo giorno per inviare la richiesta", "alle 01:59"],
  ] as const)("%o is a date of its own: %s %s", async (availability, title, hour) => {
    const { text } = await shown(times({ availability }));
    expect(text).toContain(title);
    expect(text).toContain(hour);
  });
});

describe("the way in", () => {
  test.each([
    ["none", "anche senza accedere"],
    ["spid1", "SPID, CIE o eIDAS"],
    ["spid2", "SPID di livello 2, CIE o eIDAS"],
    ["spid3", "SPID di livello 3 o CIE"],
    ["cie", "CIE, la Carta d'identità elettronica"],
  ] as const)("of level %s is told: %s", async (level, words) => {
    expect((await shown(<AccessSection service={sheet({ options: { ...sheet().options, level } })} />)).text).toContain(
      words,
    );
  });

  const stranger = { actor: { kind: "anonymous" }, isSessionOver: false };
  const signIn = "/accesso?ritorno=%2Fservizi%2Fztl-access%2Frichiesta";

  test.each([
    ["the citizen", "spid2", { actor: { kind: "citizen" }, isSessionOver: false }, "/servizi/ztl-access/richiesta"],
    ["a stranger, first,", "spid2", stranger, signIn],
    ["a guest of another service, first,", "cie", { ...stranger, actor: { kind: "guest" } }, signIn],
    [
      "whose session is over, first,",
      "spid2",
      { ...stranger, isSessionOver: true },
      `${signIn}&motivo=session_expired`,
    ],
    ["anybody", "none", stranger, "/servizi/ztl-access/richiesta"],
  ] as const)(
    "leads %s where a sign-in of level %s asks for it, on both its buttons",
    async (_, level, context, to) => {
      const service = sheet({ slug: "ztl-access", options: { ...sheet().options, level } });
      for (const Part of [AccessSection, SheetHeading])
        expect((await shown(<Part service={service} />, { context })).links["Accedi al servizio"]).toBe(to);
    },
  );

  test("comes back in the language it was left in", async () => {
    const service = sheet({ slug: "ztl-access" });
    const { links } = await shown(<AccessSection service={service} />, { locale: "de", context: stranger });
    expect(Object.values(links)).toContain("/de/accesso?ritorno=%2Fde%2Fservizi%2Fztl-access%2Frichiesta");
  });

  test.each(["open", "closed", "suspended"] as const)("while %s the office's desk is always named", async (state) => {
    expect((await shown(<AccessSection service={sheet({ availability: { state } })} />)).text).toContain(
      "Se non hai un'identità digitale, rivolgiti all'ufficio",
    );
  });
});

describe("around the sheet", () => {
  test("laws and documents are links under their own names", async () => {
    const { links } = await shown(
      <ConditionsSection
        sheet={
          sheet({}, { links: [{ title: inAll("Regolamento ZTL"), url: "https://www.bugliano.example/reg.pdf" }] }).sheet
        }
      />,
    );
    expect(links).toEqual({ "Regolamento ZTL": "https://www.bugliano.example/reg.pdf" });
    expect((await shown(<ConditionsSection sheet={sheet().sheet} />)).queryByRole("heading")).toBeNull();
  });

  test("the office is reached by its page, by telephone, by mail", async () => {
    const { links } = await shown(<OfficeCard office={sheet().office} />, { locale: "en" });
    expect(links["Anagrafe (en)"]).toBe("/en/amministrazione/uffici#anagrafe");
    expect(links["050 123 457"]).toBe("tel:050123457");
  });

  test("what belongs together stands below; nothing, no heading", async () => {
    expect((await shown(<RelatedServices services={[service()]} />)).getAllByRole("article")).toHaveLength(1);
    expect((await shown(<RelatedServices services={[]} />)).html).toBe("");
  });

  test.each(locales)("in %s machines read the same sheet", async (locale) => {
    const { body } = await shown(<ServiceMetadata service={sheet()} tenant={bugliano} locale={locale} />, { locale });
    const data = JSON.parse(body.querySelector("script")?.textContent ?? "") as Record<string, unknown>;
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      "@type": "GovernmentService",
      inLanguage: locale,
      name: inAll("Permesso ZTL")[locale],
    });
    expect(data["url"]).toBe(
      `https://servizi.bugliano.example${locale === "it" ? "" : `/${locale}`}/servizi/permesso-ztl`,
    );
    expect(JSON.stringify(data)).not.toContain("undefined");
  });

  test("a title cannot end the block of data early", async () => {
    const { body, html } = await shown(
      <ServiceMetadata
        service={sheet({}, { title: { it: "</script><script>alert(1)</script>" } })}
        tenant={bugliano}
        locale="it"
      />,
    );
    expect(body.querySelectorAll("script")).toHaveLength(1);
    expect(html.match(/<\/script/g)).toHaveLength(1);
  });
});
