import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keepWalk, keptWalk, onWalk, placeIn, readWalk, type Walk } from "./walk.ts";

const walk = (ids: readonly string[], changes: Partial<Walk> = {}): Walk => ({
  address: "/pratiche?chi=nessuno",
  pages: [{ ids: [...ids] }],
  nextCursor: null,
  ...changes,
});
const read = (kept: unknown) => readWalk(JSON.stringify(kept));

describe("an application opened from a list", () => {
  test.each([
    ["a", { position: 1, previous: null, next: "b" }],
    ["b", { position: 2, previous: "a", next: "c" }],
    ["c", { position: 3, previous: "b", next: null }],
  ])("%s knows its neighbours and the list's address", (id, place) => {
    expect(placeIn(walk(["a", "b", "c"]), id)).toEqual({
      address: "/pratiche?chi=nessuno",
      count: 3,
      isMore: false,
      ...place,
    });
  });

  test("walking on from the first meets each once and ends, over the ends of pages", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 50 }),
        (ids, size) => {
          const pages = Array.from({ length: Math.ceil(ids.length / size) }, (_, n) => ({
            ids: ids.slice(n * size, (n + 1) * size),
          }));
          const long = walk([], { pages });
          const met: string[] = [];
          for (let at: string | null = ids[0] ?? null; at !== null; at = placeIn(long, at)?.next ?? null) met.push(at);
          expect(met).toEqual(ids);
          expect(ids.map((id) => placeIn(long, id)?.previous ?? null)).toEqual([null, ...ids.slice(0, -1)]);
        },
      ),
    );
  });

  test.each([
    ["the second page of a list with filters", "/pratiche?chi=nessuno", "c2", "/pratiche?chi=nessuno&da=c2", 51],
    ["the third page of the whole list", "/pratiche", "c2.c3", "/pratiche?da=c2.c3", 101],
  ])("on %s it goes back to that page, and is counted from the first", (_what, address, da, back, position) => {
    expect(placeIn(walk([], { address, pages: [{ da, ids: ["a", "b"] }] }), "a")).toMatchObject({
      address: back,
      position,
      count: position + 1,
    });
  });

  test("each goes back to the page it is on", () => {
    const two = walk([], { pages: [{ ids: ["a"] }, { da: "c2", ids: ["b"] }] });
    expect(["a", "b"].map((id) => placeIn(two, id)?.address)).toEqual([
      "/pratiche?chi=nessuno",
      "/pratiche?chi=nessuno&da=c2",
    ]);
  });

  test.each([
    [null, false],
    ["c2", true],
  ] as const)("what comes after %s: more is %s", (nextCursor, isMore) => {
    expect(placeIn(walk(["a"], { nextCursor }), "a")?.isMore).toBe(isMore);
  });
});

describe("nothing to walk", () => {
  test.each([
    ["no list was looked at", null],
    ["another list", walk(["x", "y"])],
    ["an empty list", walk([])],
    ["another shape", ["a"]],
    ["the shape of a version before", { address: "/pratiche", ids: ["a"] }],
    ["no page at all", { address: "/pratiche", pages: [], nextCursor: null }],
    ["an address elsewhere", walk(["a"], { address: "https://example.org/pratiche" })],
    ["an address of another section", walk(["a"], { address: "//example.org" })],
    ["an address that only begins alike", walk(["a"], { address: "/pratiche.example.org" })],
    ["a page of thousands", walk(Array.from({ length: 51 }, (_, n) => (n === 0 ? "a" : `b${n}`)))],
  ])("%s", (_what, kept) => {
    expect(placeIn(read(kept), "a")).toBeNull();
  });

  test.each(["{", "", "undefined"])("no JSON: %s", (kept) => expect(readWalk(kept)).toBeNull());
});

describe("the slot of the tab", () => {
  test("what is kept is told to who listens, and no longer after", () => {
    const slots = new Map<string, string>();
    Object.assign(globalThis, {
      sessionStorage: {
        setItem: (name: string, value: string) => slots.set(name, value),
        getItem: (name: string) => slots.get(name) ?? null,
      },
    });
    const heard: (string | null)[] = [];
    const stop = onWalk(() => heard.push(keptWalk()));
    keepWalk(walk(["a"]));
    stop();
    keepWalk(walk(["b"]));
    expect(heard).toEqual([JSON.stringify(walk(["a"]))]);
    expect(readWalk(keptWalk())).toEqual(walk(["b"]));
  });
});
