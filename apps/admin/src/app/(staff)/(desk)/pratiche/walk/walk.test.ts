import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeIn } from "./walk.ts";

const kept = (ids: readonly string[], address = "/pratiche?chi=nessuno") => JSON.stringify({ address, ids });

describe("an application opened from a list", () => {
  test.each([
    ["a", { position: 1, previous: null, next: "b" }],
    ["b", { position: 2, previous: "a", next: "c" }],
    ["c", { position: 3, previous: "b", next: null }],
  ])("%s knows its neighbours and the list's address", (id, place) => {
    expect(placeIn(kept(["a", "b", "c"]), id)).toEqual({ address: "/pratiche?chi=nessuno", count: 3, ...place });
  });

  test("walking on from the first meets each once and ends", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 }), (ids) => {
        const met: string[] = [];
        for (let at: string | null = ids[0] ?? null; at !== null; at = placeIn(kept(ids), at)?.next ?? null) met.push(at);
        expect(met).toEqual(ids);
        expect(ids.map((id) => placeIn(kept(ids), id)?.previous ?? null)).toEqual([null, ...ids.slice(0, -1)]);
      }),
    );
  });
});

describe("nothing to walk", () => {
  test.each([
    ["no list was looked at", null],
    ["another list", kept(["x", "y"])],
    ["an empty list", kept([])],
    ["another shape", JSON.stringify(["a"])],
    ["no JSON", "{"],
    ["an address elsewhere", kept(["a"], "https://example.org/pratiche")],
    ["an address of another section", kept(["a"], "//example.org")],
  ])("%s", (_what, slot) => {
    expect(placeIn(slot, "a")).toBeNull();
  });
});
