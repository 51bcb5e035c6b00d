import { locales } from "@sportello/domain/locales";
import { categories, lifeEvents, topics } from "@sportello/domain/services/vocabulary";
import { describe, expect, test } from "vitest";
import { catalogue, inAll, service, services } from "../../testing/examples.ts";
import { Sent } from "../../testing/request.ts";
import TopicPage from "./argomenti/[argomento]/page.tsx";
import TopicsPage from "./argomenti/page.tsx";
import LifeEventPage from "./eventi-della-vita/[evento]/page.tsx";
import HomePage from "./page.tsx";
import { of, page, search } from "./public-pages.testing.ts";
import CategoryPage from "./servizi/categoria/[categoria]/page.tsx";
import CataloguePage from "./servizi/page.tsx";

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
