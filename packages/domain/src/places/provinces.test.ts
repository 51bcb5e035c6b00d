import { expect, test } from "vitest";
import rows from "./municipalities.json" with { type: "json" };
import { isProvince, provinces } from "./provinces.ts";

test("the provinces are those of the municipalities, each once and in order", () => {
  expect([...provinces]).toEqual([...new Set(rows.map(([, , province = ""]) => province))].toSorted());
});

test.each([
  ["TN", true],
  ["BZ", true],
  ["tn", false],
  ["XX", false],
  ["", false],
  ["Trento", false],
])("%j is a province: %s", (text, is) => expect(isProvince(text)).toBe(is));
