import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { turnAt, turned } from "./turn-page.ts";
import { mostPages, placeIn, type Walk } from "./walk.ts";

const items = (...ids: string[]) => ids.map((id) => ({ id }));
const walk = (changes: Partial<Walk> = {}): Walk => ({
  address: "/pratiche",
  pages: [{ da: "c2", ids: ["d", "e", "f"] }],
  nextCursor: "c3",
  ...changes,
});

describe("which page is asked for", () => {
  test.each([
    ["the first of a later page", "d", { to: "previous", cursor: undefined }],
    ["one in the middle", "e", null],
    ["the last while there is more", "f", { to: "next", cursor: "c3" }],
    ["one of another list", "z", null],
  ])("%s", (_what, id, turn) => expect(turnAt(walk(), id)).toEqual(turn));

  test("the page before the third begins after the second's cursor", () => {
    expect(turnAt(walk({ pages: [{ da: "c2.c3", ids: ["g", "h"] }] }), "g")).toEqual({ to: "previous", cursor: "c2" });
  });

  test.each([
    ["the first of the list", "a"],
    ["the last of the list", "b"],
  ])("%s has none beyond", (_what, id) =>
    expect(turnAt(walk({ pages: [{ ids: ["a", "b"] }], nextCursor: null }), id)).toBeNull(),
  );

  test("the only one of a page is at both ends: on comes first", () => {
    expect(turnAt(walk({ pages: [{ da: "c2", ids: ["d"] }] }), "d")).toEqual({ to: "next", cursor: "c3" });
    expect(turnAt(walk({ pages: [{ da: "c2", ids: ["d"] }], nextCursor: null }), "d")).toEqual({
      to: "previous",
      cursor: undefined,
    });
  });

  test("without a list, none", () => expect(turnAt(null, "a")).toBeNull());
});

describe("the page that came", () => {
  test("goes on where the last ended, with its own trail", () => {
    expect(turned(walk(), { to: "next", cursor: "c3" }, { items: items("g", "h"), nextCursor: "c4" })).toEqual({
      address: "/pratiche",
      nextCursor: "c4",
      pages: [
        { da: "c2", ids: ["d", "e", "f"] },
        { da: "c2.c3", ids: ["g", "h"] },
      ],
    });
  });

  test("an answer that came twice is taken once", () => {
    const once = turned(walk(), { to: "next", cursor: "c3" }, { items: items("g"), nextCursor: "c4" });
    expect(turned(once, { to: "next", cursor: "c3" }, { items: items("g"), nextCursor: "c4" })).toBe(once);
  });

  test("everything beyond was handled meanwhile: the list ends here", () => {
    const ended = turned(walk(), { to: "next", cursor: "c3" }, { items: [], nextCursor: null });
    expect(placeIn(ended, "f")).toMatchObject({ next: null, isMore: false });
    expect(turnAt(ended, "f")).toBeNull();
  });

  test("the page before is put before, without the rows that moved up into it", () => {
    const back = turned(
      walk(),
      { to: "previous", cursor: undefined },
      { items: items("a", "b", "d", "e"), nextCursor: "c2" },
    );
    expect(back).toEqual({
      address: "/pratiche",
      nextCursor: "c3",
      pages: [{ ids: ["a", "b"] }, { da: "c2", ids: ["d", "e", "f"] }],
    });
    expect(placeIn(back, "d")?.previous).toBe("b");
  });

  test("the page before, answered twice, is taken once", () => {
    const turn = { to: "previous", cursor: undefined } as const;
    const back = turned(walk(), turn, { items: items("a"), nextCursor: "c2" });
    expect(turned(back, turn, { items: items("a", "b"), nextCursor: "c2" })).toBe(back);
  });
});

describe("a whole morning of pages", () => {
  const all = Array.from({ length: 30 }, (_, n) => Array.from({ length: 3 }, (__, m) => `p${n}-${m}`));
  const answer = (cursor: string | undefined) => {
    const n = cursor === undefined ? 0 : Number(cursor.slice(1));
    return { items: items(...(all[n] ?? [])), nextCursor: n + 1 < all.length ? `c${n + 1}` : null };
  };
  /** One step, with the page beyond fetched where it is needed; null at an end. */
  const step = (at: { walk: Walk; id: string }, to: "next" | "previous") => {
    let { walk: now } = at;
    const turn = turnAt(now, at.id);
    if (turn?.to === to) now = turned(now, turn, answer(turn.cursor));
    const id = placeIn(now, at.id)?.[to] ?? null;
    return id === null ? null : { walk: now, id };
  };

  test("on to the end and back again meets each once in order, though only some pages are remembered", () => {
    const met: string[] = [];
    let at = { walk: { address: "/pratiche", pages: [{ ids: all[0] ?? [] }], nextCursor: "c1" } as Walk, id: "p0-0" };
    for (let next: typeof at | null = at; next !== null; next = step(at, "next")) {
      at = next;
      met.push(at.id);
      expect(at.walk.pages.length).toBeLessThanOrEqual(mostPages);
    }
    expect(met).toEqual(all.flat());
    const back: string[] = [];
    for (let next: typeof at | null = at; next !== null; next = step(at, "previous")) {
      at = next;
      back.push(at.id);
      expect(at.walk.pages.length).toBeLessThanOrEqual(mostPages);
    }
    expect(back).toEqual(all.flat().toReversed());
    // And forward once more, over pages that were forgotten on the way back.
    const again: string[] = [];
    for (let next: typeof at | null = at; next !== null; next = step(at, "next")) again.push((at = next).id);
    expect(again).toEqual(all.flat());
  });

  test("however one goes to and fro, one never leaves the order of the list", () => {
    const order = all.flat();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 29 }),
        fc.array(fc.constantFrom("next" as const, "previous" as const), { maxLength: 120 }),
        (page, steps) => {
          const da = Array.from({ length: page }, (_, n) => `c${n + 1}`).join(".");
          let at = {
            walk: {
              address: "/pratiche",
              pages: [{ ...(da && { da }), ids: all[page] ?? [] }],
              nextCursor: answer(page === 0 ? undefined : `c${page}`).nextCursor,
            } as Walk,
            id: `p${page}-0`,
          };
          let n = page * 3;
          for (const to of steps) {
            n = Math.min(Math.max(n + (to === "next" ? 1 : -1), 0), order.length - 1);
            at = step(at, to) ?? at;
            // The only one at both ends is turned forward first, and back at the next step: with three to a page that does not happen.
            expect(at.id).toBe(order[n]);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
