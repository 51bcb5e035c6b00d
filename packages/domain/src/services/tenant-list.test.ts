import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { keptEntries, ListEntries, type ListEntry, ListKey } from "./tenant-list.ts";

const entry = (value: string, more: Partial<ListEntry> = {}): ListEntry => ({ value, label: { it: value }, ...more });

describe("the entries of a list", () => {
  it("are withdrawn when they are taken out, and keep their words", () => {
    expect(keptEntries([entry("a"), entry("b", { label: { it: "Be", de: "Beh" } })], [entry("a")])).toEqual([
      entry("a"),
      entry("b", { label: { it: "Be", de: "Beh" }, isWithdrawn: true }),
    ]);
  });

  it("come back when they are put in again", () => {
    expect(keptEntries([entry("a", { isWithdrawn: true })], [entry("a", { label: { it: "Nuova" } })])).toEqual([
      entry("a", { label: { it: "Nuova" } }),
    ]);
  });

  it("keep the order given, with what is withdrawn at the end", () => {
    expect(
      keptEntries([entry("x"), entry("a"), entry("b")], [entry("b"), entry("a")]).map(({ value }) => value),
    ).toEqual(["b", "a", "x"]);
  });

  it("never lose a value that somebody may have answered, however often they change", () => {
    const values = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 5 });
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 6 }), (rounds) => {
        let kept: ListEntry[] = [];
        for (const round of rounds) {
          kept = keptEntries(
            kept,
            round.map((value) => entry(value)),
          );
          expect(kept.filter(({ isWithdrawn }) => !isWithdrawn).map(({ value }) => value)).toEqual(round);
          expect(ListEntries.safeParse(kept).success).toBe(true);
        }
        expect(new Set(kept.map(({ value }) => value))).toEqual(new Set(rounds.flat()));
      }),
    );
  });

  test.each([
    ["a value twice", [entry("a"), entry("a")]],
    ["an empty value", [entry(" ")]],
    ["no Italian words", [{ value: "a", label: { it: "" } }]],
    ["a line break", [entry("a\nb")]],
    ["more than any list has", Array.from({ length: 2_001 }, (_, index) => entry(`v${index}`))],
  ])("are refused with %s", (_what, entries) => {
    expect(ListEntries.safeParse(entries).success).toBe(false);
  });
});

test.each([
  ["scuole", true],
  ["scuole-primarie", true],
  ["s", false],
  ["Scuole", false],
  ["scuole_1", false],
  ["1-scuole", false],
  ["scuole-", false],
  ["", false],
])("%j is a key: %s", (key, isKey) => {
  expect(ListKey.safeParse(key).success).toBe(isKey);
});
