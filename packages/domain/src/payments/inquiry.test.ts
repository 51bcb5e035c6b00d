import fc from "fast-check";
import { expect, test } from "vitest";
import { ladder, nextInquiry } from "./inquiry.ts";

const since = new Date("2026-11-26T09:00:00Z");
const after = (milliseconds: number) => new Date(since.getTime() + milliseconds);

test.each([
  ["a minute later", 60_000, 60_000],
  ["ten minutes later", 600_000, 300_000],
  ["a day later", 86_400_000, 3_600_000],
  ["two weeks later", 14 * 86_400_000, 6 * 3_600_000],
  ["half a year later", 180 * 86_400_000, 7 * 86_400_000],
])("%s it is asked again after so long", (_title, age, pause) => {
  expect(nextInquiry(since, after(age))).toEqual(after(age + pause));
});

test("after a year it is asked no more", () => expect(nextInquiry(since, after(365 * 86_400_000))).toBeNull());

test("the pauses only grow, and the whole ladder is less than 500 questions", () => {
  fc.assert(
    fc.property(fc.nat(364 * 86_400), fc.nat(364 * 86_400), (one, other) => {
      const [early, late] = [Math.min(one, other) * 1000, Math.max(one, other) * 1000].map(
        (age) => (nextInquiry(since, after(age))?.getTime() ?? 0) - after(age).getTime(),
      );
      expect(early).toBeLessThanOrEqual(late ?? 0);
    }),
  );
  let asked = 0;
  for (let now: Date | null = since; now !== null; now = nextInquiry(since, now)) asked += 1;
  expect(asked).toBeLessThan(500);
  expect(ladder.every(({ every }, index) => every >= (ladder[index - 1]?.every ?? 0))).toBe(true);
});
