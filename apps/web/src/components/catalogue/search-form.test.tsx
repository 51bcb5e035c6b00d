import { locales } from "@sportello/domain/locales";
import { facets } from "@sportello/domain/services/narrow";
import { audiences, categories, lifeEvents, topics } from "@sportello/domain/services/vocabulary";
import { describe, expect, test } from "vitest";
import { shown } from "../../testing/shown.tsx";
import { readCatalogueAddress } from "./catalogue-address.ts";
import { SearchForm } from "./search-form.tsx";
import { useTermName } from "./term-name.ts";

const form = async (props: Partial<Parameters<typeof SearchForm>[0]> = {}, locale: (typeof locales)[number] = "it") => {
  const { body } = await shown(<SearchForm idPrefix="x" {...props} />, { locale });
  const found = body.querySelector("form");
  if (!found) throw new Error("no form");
  return found;
};
/** The address a browser without scripts asks for. */
const asked = (element: HTMLFormElement) =>
  Object.fromEntries(
    [...element.querySelectorAll("input")].map((input) => [
      input.getAttribute("name") ?? "",
      input.getAttribute("value") ?? "",
    ]),
  );

describe("the search of the catalogue", () => {
  test.each(locales)("in %s asks by an ordinary address in that language", async (locale) => {
    const element = await form({}, locale);
    expect(element.getAttribute("action")).toBe(`${locale === "it" ? "" : `/${locale}`}/servizi`);
    expect(element.getAttribute("method")).toBe("get");
    expect(element.getAttribute("role")).toBe("search");
  });

  test.each([true, false])("keeps what was chosen and asked before; alive: %s", async (isLive) => {
    const search = {
      query: "carta & penna",
      choice: { topic: "ztl", audience: "imprese" },
      group: "scuola",
      shown: 24,
    };
    const given = asked(await form({ search, isLive }));
    expect(given).toEqual({ argomento: "ztl", destinatari: "imprese", gruppo: "scuola", cerca: "carta & penna" });
    expect(readCatalogueAddress(given)).toMatchObject({
      query: "carta & penna",
      choice: search.choice,
      group: "scuola",
    });
  });

  test("asks nothing of what was not chosen", async () => expect(asked(await form())).toEqual({ cerca: "" }));

  test.each([true, false])(
    "takes no more words than the address may carry: what is longer would be lost; alive: %s",
    async (isLive) => {
      const longest = Number((await form({ isLive })).querySelector("input[type=search]")?.getAttribute("maxlength"));
      expect(readCatalogueAddress({ cerca: "x".repeat(longest) }).query).toHaveLength(longest);
    },
  );

  test("twice on one page has two names: no label leads to the other's field", async () => {
    const { body } = await shown(
      <>
        <SearchForm idPrefix="a" />
        <SearchForm idPrefix="b" isLive />
      </>,
    );
    const ids = [...body.querySelectorAll("input")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...body.querySelectorAll("label")].map((label) => label.getAttribute("for"))).toEqual(ids);
  });

  test("words with markup stay words", async () => {
    const element = await form({ search: { query: '"><script>x</script>' } });
    expect(element.querySelector("script")).toBeNull();
    expect(asked(element)["cerca"]).toBe('"><script>x</script>');
  });
});

describe("the name of a category, topic, life event or audience", () => {
  const Names = ({ slugs }: { slugs: readonly (readonly [(typeof facets)[number], string])[] }) => {
    const nameOf = useTermName();
    return slugs.map(([facet, slug]) => <p key={`${facet} ${slug}`}>{nameOf(facet, slug)}</p>);
  };
  const names = async (
    slugs: readonly (readonly [(typeof facets)[number], string])[],
    locale: (typeof locales)[number] = "it",
    said: string[] = [],
  ) =>
    [...(await shown(<Names slugs={slugs} />, { locale, names: said })).body.querySelectorAll("p")].map(
      ({ textContent }) => textContent,
    );
  const all = [
    ...categories.map((slug) => ["category", slug] as const),
    ...topics.map((slug) => ["topic", slug] as const),
    ...lifeEvents.map((slug) => ["lifeEvent", slug] as const),
    ...audiences.map((slug) => ["audience", slug] as const),
  ];

  test.each(locales)("in %s is there for every one of the closed lists", async (locale) => {
    for (const [index, name] of (await names(all, locale)).entries()) {
      expect([all[index], name?.length]).toEqual([all[index], expect.any(Number)]);
      expect(name).not.toMatch(/^\s*$|\.name$/);
    }
  });

  test.each(facets)("of a %s that is in no list any more is its slug, not an error", async (facet) => {
    expect(await names([[facet, "di-una-volta"]], "it", ["di-una-volta"])).toEqual(["di-una-volta"]);
  });

  test.each(facets)("of a %s called like what every object has is that word", async (facet) => {
    for (const slug of ["constructor", "toString", "hasOwnProperty"])
      expect(await names([[facet, slug]], "it", [slug])).toEqual([slug]);
  });
});
