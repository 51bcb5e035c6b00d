import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastRatio, isReadableWithWhite } from "./contrast.ts";

const colour = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, "0")}`);

test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#767676", "#ffffff", 4.54],
  ["#0066cc", "#ffffff", 5.57],
])("the contrast of %s and %s is %d", (one, other, ratio) => {
  expect(contrastRatio(one, other)).toBeCloseTo(ratio, 1);
});

test("the blue and the green of the national model can carry white text, a bright yellow cannot", () => {
  expect(["#0066cc", "#007a52", "#ffd500"].map(isReadableWithWhite)).toEqual([true, true, false]);
});

test("the grey just too light for small text is refused", () => {
  expect(isReadableWithWhite("#767676")).toBe(true);
  expect(isReadableWithWhite("#777777")).toBe(false);
});

test("contrast has no direction and stays between 1 and 21", () => {
  fc.assert(
    fc.property(colour, colour, (one, other) => {
      expect(contrastRatio(one, other)).toBe(contrastRatio(other, one));
      expect(contrastRatio(one, other)).toBeGreaterThanOrEqual(1);
      expect(contrastRatio(one, other)).toBeLessThanOrEqual(21.001);
    }),
  );
});

test.each(["blue", "#fff", "", "#00zz00"])("%j is not a colour", (text) => {
  expect(() => contrastRatio(text, "#ffffff")).toThrow(RangeError);
});
