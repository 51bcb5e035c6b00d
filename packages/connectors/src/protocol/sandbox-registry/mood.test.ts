import { expect, test } from "vitest";
import { createMoods, MoodSetting } from "./mood.ts";

let clock = new Date("2026-11-23T10:00:00Z");
const moods = createMoods(() => clock);

test("a vendor is well until told otherwise", () => {
  expect(moods.current()).toEqual({ mood: "well" });
});

test("a mood with a time ends at that time", () => {
  moods.set({ mood: "down", forSeconds: 60 });
  expect(moods.current()).toEqual({ mood: "down", forSeconds: 60, until: new Date("2026-11-23T10:01:00Z") });
  clock = new Date("2026-11-23T10:01:00Z");
  expect(moods.current()).toEqual({ mood: "well" });
});

test("a mood with a count ends when so many were spoilt, and says how many are left", () => {
  moods.set({ mood: "refuses", count: 2 });
  moods.spend();
  expect(moods.current()).toMatchObject({ mood: "refuses", count: 1 });
  moods.spend();
  expect(moods.current()).toEqual({ mood: "well" });
});

test("a new mood forgets the limits of the one before", () => {
  moods.set({ mood: "slow", count: 1 });
  moods.set({ mood: "down" });
  moods.spend();
  moods.spend();
  expect(moods.current()).toEqual({ mood: "down" });
});

test.each([
  { mood: "furious" },
  { mood: "down", forSeconds: 0 },
  { mood: "down", count: 1.5 },
  { mood: "slow", delayMs: -1 },
  { mood: "down", why: "because" },
])("%j is no mood", (setting) => {
  expect(MoodSetting.safeParse(setting).success).toBe(false);
});
