import { locales } from "@sportello/domain/locales";
import { describe, expect, test } from "vitest";
import { Results } from "../../app/[locale]/servizi/results.tsx";
import { catalogue, service, services } from "../../testing/examples.ts";
import { shown } from "../../testing/shown.tsx";
import type { CatalogueSearch } from "./catalogue-address.ts";
import { search } from "./catalogue-search.testing.ts";
import { CategoryCards } from "./category-cards.tsx";
import { NoticeList } from "./notice-list.tsx";
import { ServiceCollection } from "./service-collection.tsx";
import { TermChips } from "./term-chips.tsx";

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
