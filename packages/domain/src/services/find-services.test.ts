import { describe, expect, test } from "vitest";
import { findServices, type WordHit } from "./find-services.ts";

const hit = (serviceId: string, word: number, more: Partial<WordHit> = {}): WordHit => ({
  serviceId,
  locale: "it",
  word,
  isIgnored: false,
  rank: 0,
  likeness: 0,
  ...more,
});

describe("services are found", () => {
  test("when their text holds every word, best first", () => {
    const hits = [
      hit("zone", 0, { rank: 0.2 }),
      hit("zone", 1, { rank: 0.1 }),
      hit("badge", 0, { rank: 0.5 }),
      hit("badge", 1, { rank: 0.3 }),
      hit("banns", 0, { rank: 0.9 }),
      hit("banns", 1),
    ];
    expect(findServices(["permesso", "auto"], hits, "it")).toEqual({ ids: ["badge", "zone"], guessed: [] });
  });

  test("in whatever language they are asked, the reader's own first", () => {
    const hits = [hit("one", 0, { rank: 0.3 }), hit("other", 0, { rank: 0.3, locale: "de" })];
    expect(findServices(["ztl"], hits, "de").ids).toEqual(["other", "one"]);
    expect(findServices(["ztl"], hits, "it").ids).toEqual(["one", "other"]);
  });

  test("without regard to the words a language passes over", () => {
    const hits = [hit("zone", 0, { isIgnored: true }), hit("zone", 1, { rank: 0.2 })];
    expect(findServices(["per", "auto"], hits, "it").ids).toEqual(["zone"]);
  });

  test("and a question of such words alone narrows nothing", () => {
    expect(findServices(["per"], [hit("zone", 0, { isIgnored: true })], "it").ids).toBeNull();
  });

  test("a word that only one language passes over does not narrow the others", () => {
    const hits = [
      hit("zone", 0, { isIgnored: true }),
      hit("zone", 1, { rank: 0.2 }),
      hit("rooms", 0, { locale: "de" }),
      hit("rooms", 1, { rank: 0.2, locale: "de" }),
    ];
    expect(findServices(["per", "auto"], hits, "it").ids).toEqual(["zone", "rooms"]);
  });
});

describe("a typing error is forgiven", () => {
  const mistyped = [hit("zone", 0, { likeness: 0.7 }), hit("banns", 0, { likeness: 0.2 })];

  test("in a word nobody writes so, and it is said which", () => {
    expect(findServices(["permeso"], mistyped, "it")).toEqual({ ids: ["zone"], guessed: [0] });
  });

  test("not in a word that somebody does write so", () => {
    const hits = [...mistyped, hit("badge", 0, { rank: 0.1 })];
    expect(findServices(["permesi"], hits, "it")).toEqual({ ids: ["badge"], guessed: [] });
  });

  test("not in three letters", () => {
    expect(findServices(["ztr"], [hit("zone", 0, { likeness: 0.5 })], "it").ids).toEqual([]);
  });

  test("a guess that finds nothing is no guess", () => {
    expect(findServices(["xylophon"], [hit("zone", 0, { likeness: 0.1 })], "it")).toEqual({ ids: [], guessed: [] });
  });

  test("a right word beside a mistyped one weighs more", () => {
    const hits = [
      hit("a", 0, { rank: 0.5 }),
      hit("a", 1, { likeness: 0.5 }),
      hit("b", 0, { rank: 0.1 }),
      hit("b", 1, { likeness: 0.9 }),
    ];
    expect(findServices(["ztl", "permeso"], hits, "it").ids).toEqual(["a", "b"]);
  });
});
