import { expect, test } from "vitest";
import { matching } from "./matching.ts";

test.each([
  ["", true],
  ["ZTL permesso", true],
  ["perme", true],
  ["citta", true],
  ["nido", false],
])("%j finds a permit for the city: %s", (typed, found) => {
  expect(matching(typed, ["Permesso ZTL", "Per entrare in città"])).toBe(found);
});
