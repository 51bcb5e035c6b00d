import type { Count } from "@sportello/domain/services/narrow";
import { describe, expect, test } from "vitest";
import { catalogue, services } from "../../testing/examples.ts";
import { shown } from "../../testing/shown.tsx";
import { ActiveFilters } from "./active-filters.tsx";
import type { CatalogueSearch } from "./catalogue-address.ts";
import { search } from "./catalogue-search.testing.ts";
import { FilterGroup } from "./filter-group.tsx";
import { FilterPanel } from "./filter-panel.tsx";

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
