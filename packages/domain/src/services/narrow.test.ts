import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Choice, facets, type Filterable, narrow } from "./narrow.ts";

const service = (
  category: string,
  topics: string[] = [],
  lifeEvents: string[] = [],
  audiences: string[] = [],
): Filterable => ({ category, topics, lifeEvents, audiences });
const zone = service("mobility", ["ztl", "parking"], ["vehicle"], ["citizens", "businesses"]);
const badge = service("mobility", ["parking"], ["disability"], ["disabled"]);
const banns = service("registry", ["wedding"], ["wedding"], ["citizens"]);
const town = [zone, badge, banns];

describe("the catalogue is narrowed", () => {
  test.each<[string, Choice, Filterable[]]>([
    ["nothing chosen: everything, in its order", {}, [zone, badge, banns]],
    ["one category", { category: "mobility" }, [zone, badge]],
    ["a topic and an audience together", { topic: "parking", audience: "citizens" }, [zone]],
    ["what nothing meets", { category: "registry", topic: "parking" }, []],
    ["a value nobody has", { lifeEvent: "moon-landing" }, []],
  ])("%s", (_what, choice, expected) => {
    expect(narrow(town, choice).services).toEqual(expected);
  });

  test("a filter counts what its other values would give, under the choices made in the other filters", () => {
    const { counts } = narrow(town, { category: "mobility" });
    expect(counts.category).toEqual([
      { slug: "mobility", count: 2 },
      { slug: "registry", count: 1 },
    ]);
    expect(counts.audience).toEqual([
      { slug: "businesses", count: 1 },
      { slug: "citizens", count: 1 },
      { slug: "disabled", count: 1 },
    ]);
    expect(counts.topic).toEqual([
      { slug: "parking", count: 2 },
      { slug: "ztl", count: 1 },
    ]);
  });

  const word = fc.constantFrom("a", "b", "c");
  const services = fc.array(
    fc.record({ category: word, topics: fc.array(word), lifeEvents: fc.array(word), audiences: fc.array(word) }),
    { maxLength: 12 },
  );
  const choice = fc.record({ category: word, topic: word, lifeEvent: word, audience: word }, { requiredKeys: [] });

  test("a count promises exactly what choosing it gives, and no value leads nowhere", () => {
    fc.assert(
      fc.property(services, choice, (all, chosen) => {
        const { counts } = narrow(all, chosen);
        for (const facet of facets)
          for (const { slug, count } of counts[facet]) {
            expect(count).toBeGreaterThan(0);
            expect(narrow(all, { ...chosen, [facet]: slug }).services).toHaveLength(count);
          }
      }),
    );
  });
});
