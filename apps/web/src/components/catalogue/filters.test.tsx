import { locales } from "@sportello/domain/locales";
import type { Count } from "@sportello/domain/services/narrow";
import { describe, expect, test } from "vitest";
import { Results } from "../../app/[locale]/servizi/results.tsx";
import { catalogue, service, services } from "../../testing/examples.ts";
import { shown } from "../../testing/shown.tsx";
import { ActiveFilters } from "./active-filters.tsx";
import type { CatalogueSearch } from "./catalogue-address.ts";
import { CategoryCards } from "./category-cards.tsx";
import { FilterGroup } from "./filter-group.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { NoticeList } from "./notice-list.tsx";
import { ServiceCollection } from "./service-collection.tsx";
import { TermChips } from "./term-chips.tsx";

const search = (changes: Partial<CatalogueSearch> = {}): CatalogueSearch => ({
  query: "",
  choice: {},
  shown: 12,
  ...changes,
});
const topics = ["acqua", "aria", "imposte", "lavoro", "morte", "nascita", "pesca", "sport"];
const counts = (number: number): Count[] => topics.slice(0, number).map((slug, index) => ({ slug, count: index + 1 }));

describe("one filter", () => {
  const group = (number: number, changes: Partial<CatalogueSearch> = {}) => (
    <FilterGroup facet="topic" counts={counts(number)} search={search(changes)} />
  );

  test("without values is not there", async () => {
    expect((await shown(group(0))).html).toBe("");
  });

  test("reads out how many services each value would give", async () => {
    const { links } = await shown(group(2));
    expect(links).toEqual({
      "Acqua1(1 servizio)": "/servizi?argomento=acqua",
      "Aria2(2 servizi)": "/servizi?argomento=aria",
    });
  });

  test("keeps the words and the other filters, and begins again at the first page", async () => {
    const { links } = await shown(group(1, { query: "carta d'identità", choice: { category: "ambiente" }, shown: 48 }));
    const href = new URL(Object.values(links)[0] ?? "", "https://x");
    expect(Object.fromEntries(href.searchParams)).toEqual({
      cerca: "carta d'identità",
      categoria: "ambiente",
      argomento: "acqua",
    });
  });

  test("the chosen value is marked and, pressed again, lets go", async () => {
    const { body } = await shown(group(2, { choice: { topic: "acqua" } }));
    const chosen = body.querySelector("[aria-current=true]");
    expect(chosen?.textContent).toContain("Acqua");
    expect(chosen?.getAttribute("href")).toBe("/servizi");
    expect(body.querySelectorAll("[aria-current]")).toHaveLength(1);
  });

  test.each([
    [6, null],
    [7, "Un'altra voce"],
    [8, "Altre 2 voci"],
  ] as const)("%d values: behind the fold are %s", async (number, words) => {
    const { body } = await shown(group(number));
    expect(body.querySelector("summary")?.textContent ?? null).toBe(words);
    expect(body.querySelectorAll("a")).toHaveLength(number);
  });

  test("is unfolded when the chosen value lies behind the fold", async () => {
    expect(
      (await shown(group(8, { choice: { topic: "sport" } }))).body.querySelector("details")?.hasAttribute("open"),
    ).toBe(true);
    expect(
      (await shown(group(8, { choice: { topic: "acqua" } }))).body.querySelector("details")?.hasAttribute("open"),
    ).toBe(false);
  });
});

const groups = [
  { slug: "in-auto", name: { it: "In auto", de: "Mit dem Auto" }, count: 2 },
  { slug: "scuola", name: { it: "Scuola" }, count: 1 },
];

describe("the groups of the municipality", () => {
  test("stand first among the filters, in its order, with what each would give", async () => {
    const { links } = await shown(<FilterPanel catalogue={catalogue({ groups })} search={search({ query: "auto" })} />);
    expect(Object.values(links).slice(0, 2)).toEqual([
      "/servizi?cerca=auto&gruppo=in-auto",
      "/servizi?cerca=auto&gruppo=scuola",
    ]);
  });

  test("let go when the chosen one is pressed again, and count among what narrows", async () => {
    const { body, links, getByRole } = await shown(
      <FilterPanel catalogue={catalogue({ groups })} search={search({ choice: { topic: "ztl" }, group: "in-auto" })} />,
    );
    expect(Object.values(links)[0]).toBe("/servizi?argomento=ztl");
    expect(body.querySelector("[aria-labelledby=filtro-gruppo] [aria-current]")?.textContent).toContain("In auto");
    expect(getByRole("button", { name: "Filtra (2)" })).toBeTruthy();
  });

  test("are named in the reader's language, and can be let go above the list", async () => {
    const { links } = await shown(
      <ActiveFilters groups={groups} search={search({ query: "auto", group: "in-auto" })} />,
      { locale: "de" },
    );
    expect(Object.values(links)).toEqual(["/de/servizi?cerca=auto"]);
    expect(Object.keys(links)[0]).toContain("Mit dem Auto");
  });

  test("are not spoken of where there are none", async () => {
    expect(
      (await shown(<FilterPanel catalogue={catalogue()} search={search()} />)).body.querySelector("#filtro-gruppo"),
    ).toBeNull();
  });
});

describe("the panel of filters", () => {
  test.each([
    [{}, "Filtra"],
    [{ topic: "ztl" }, "Filtra (1)"],
    [{ topic: "ztl", category: "ambiente", audience: "imprese" }, "Filtra (3)"],
  ] as const)("with %o the button says %s", async (choice, words) => {
    expect(
      (await shown(<FilterPanel catalogue={catalogue()} search={search({ choice })} />)).getByRole("button", {
        name: words,
      }),
    ).toBeTruthy();
  });

  test.each([
    ["it", 0, "Nessun servizio"],
    ["it", 1, "Mostra 1 servizio"],
    ["it", 2, "Mostra 2 servizi"],
    ["de", 1, "1 Dienst zeigen"],
    ["de", 2, "2 Dienste zeigen"],
    ["en", 1, "Show 1 service"],
    ["en", 2, "Show 2 services"],
  ] as const)("in %s, %d found: %s", async (locale, count, words) => {
    const { body } = await shown(
      <FilterPanel catalogue={catalogue({ services: services(count) })} search={search()} />,
      { locale },
    );
    expect(body.querySelector(".filter-apply")?.textContent).toBe(words);
  });

  test("opens and closes without scripts, by the browser's own popover", async () => {
    const { body } = await shown(<FilterPanel catalogue={catalogue()} search={search()} />);
    const panel = body.querySelector("nav[popover]");
    expect([...body.querySelectorAll("[popovertarget]")].map((button) => button.getAttribute("popovertarget"))).toEqual(
      [panel?.id, panel?.id, panel?.id],
    );
  });
});

describe("what narrows the list now", () => {
  test("nothing, when no filter is chosen", async () => {
    expect((await shown(<ActiveFilters groups={groups} search={search({ query: "ztl" })} />)).html).toBe("");
  });

  test("one filter has its way out and no other", async () => {
    const { links } = await shown(
      <ActiveFilters groups={groups} search={search({ query: "auto", choice: { topic: "ztl" } })} />,
    );
    expect(links).toEqual({ "Togli il filtro ZTL": "/servizi?cerca=auto" });
  });

  test("of two each goes by itself, and both at once keep the words", async () => {
    const { links } = await shown(
      <ActiveFilters
        groups={groups}
        search={search({ query: "auto", choice: { topic: "ztl", category: "ambiente" } })}
      />,
    );
    expect(links).toEqual({
      "Togli il filtro Ambiente": "/servizi?cerca=auto&argomento=ztl",
      "Togli il filtro ZTL": "/servizi?cerca=auto&categoria=ambiente",
      "Togli tutti i filtri": "/servizi?cerca=auto",
    });
  });
});

describe("the results", () => {
  const results = (count: number, changes: Partial<CatalogueSearch> = {}, guessed: string[] = []) => (
    <Results catalogue={catalogue({ services: services(count), guessed })} search={search(changes)} />
  );

  test.each([
    ["it", 0, "Nessun servizio trovato"],
    ["it", 1, "1 servizio trovato"],
    ["it", 2, "2 servizi trovati"],
    ["de", 1, "1 Dienst gefunden"],
    ["en", 1, "1 service found"],
  ] as const)("in %s, %d: %s, read out when it changes", async (locale, count, words) => {
    expect((await shown(results(count), { locale })).getByRole("status").textContent).toContain(words);
  });

  test("that found nothing say what to try", async () => {
    expect((await shown(results(0))).getByRole("status").textContent).toContain("Prova con una parola più generale");
  });

  test("that were guessed say so, with the words that were not found", async () => {
    expect((await shown(results(1, { query: "carta didentita" }, ["didentita"]))).text).toContain(
      "Non abbiamo trovato «didentita»",
    );
  });

  test.each([
    [12, 12, 12, false],
    [13, 12, 12, true],
    [30, 24, 24, true],
    [30, 36, 30, false],
  ])("%d found, %d asked for: %d cards, more: %s", async (count, asked, cards, hasMore) => {
    const { body, queryByRole } = await shown(results(count, { shown: asked, choice: { topic: "ztl" } }));
    expect(body.querySelectorAll("article")).toHaveLength(cards);
    const more = queryByRole("link", { name: "Mostra altri servizi" });
    expect(more?.getAttribute("href") ?? null).toBe(hasMore ? `/servizi?argomento=ztl&quanti=${asked + 12}` : null);
    if (hasMore) expect(body.textContent).toContain(`${cards} di ${count} servizi`);
  });
});

describe("categories, topics and life events", () => {
  test("the cards of categories stand by name, with how much is in each", async () => {
    const { getAllByRole, text, links } = await shown(
      <CategoryCards
        title="Categorie"
        categories={[
          { slug: "turismo", count: 1 },
          { slug: "ambiente", count: 4 },
        ]}
      />,
    );
    expect(getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      "Ambiente",
      "Turismo",
    ]);
    expect(text).toMatch(/4 servizi.*1 servizio$/);
    expect(links).toEqual({ Ambiente: "/servizi/categoria/ambiente", Turismo: "/servizi/categoria/turismo" });
  });

  test.each(locales)("in %s the order is that of the language's own names", async (locale) => {
    const { getAllByRole } = await shown(
      <CategoryCards
        title="X"
        categories={[
          { slug: "turismo", count: 1 },
          { slug: "ambiente", count: 1 },
          { slug: "vita-lavorativa", count: 1 },
        ]}
      />,
      { locale },
    );
    const names = getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent ?? "");
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other)));
  });

  test.each([
    ["topic", "ztl", "ZTL", "/argomenti/ztl"],
    ["lifeEvent", "veicolo", "Avere un veicolo", "/eventi-della-vita/veicolo"],
  ] as const)("a %s is a link to its page", async (facet, slug, name, href) => {
    const { links, getByRole } = await shown(<TermChips facet={facet} counts={[{ slug }]} label="Elenco" />);
    expect(links).toEqual({ [name]: href });
    expect(getByRole("list", { name: "Elenco" })).toBeTruthy();
  });

  test("a collection without services says so and offers no search in it", async () => {
    const { text, queryByRole } = await shown(
      <ServiceCollection services={[]} search={{ choice: { topic: "ztl" } }} />,
    );
    expect(text).toContain("Per ora non ci sono servizi online su questa pagina.");
    expect(queryByRole("link")).toBeNull();
  });

  test("a collection with services leads to the search among them", async () => {
    const { links, text } = await shown(
      <ServiceCollection services={services(2)} search={{ choice: { topic: "ztl" } }} />,
    );
    expect(links["Cerca e filtra questi servizi"]).toBe("/servizi?argomento=ztl");
    expect(text).toContain("2 servizi trovati");
  });
});

describe("the dates of services", () => {
  const closing = service({ availability: { state: "open", at: "2026-10-24T22:30:00Z" } });

  test("the leaf of the calendar has the day of Rome on the night the clocks go back", async () => {
    const { body } = await shown(
      <NoticeList notices={[{ service: closing, state: "closes", at: "2026-10-24T22:30:00Z" }]} level="h2" />,
    );
    expect(body.querySelector(".calendar-day")?.textContent).toBe("25");
    expect(body.querySelector("time")?.getAttribute("datetime")).toBe("2026-10-24T22:30:00Z");
  });

  test("the leaf is for the eyes: the sentence beside it says the same", async () => {
    const { body, text } = await shown(
      <NoticeList notices={[{ service: closing, state: "closes", at: "2026-10-24T22:30:00Z" }]} level="h2" />,
    );
    expect(body.querySelector("time")?.getAttribute("aria-hidden")).toBe("true");
    expect(text).toContain("Puoi inviare la richiesta fino al 25 ottobre 2026.");
  });

  test("a suspension has no day and still its line", async () => {
    const { body, text } = await shown(
      <NoticeList
        notices={[{ service: service({ availability: { state: "suspended" } }), state: "suspended", at: null }]}
        level="h3"
      />,
    );
    expect(body.querySelector("time")).toBeNull();
    expect(text).toContain("sospeso");
  });
});
