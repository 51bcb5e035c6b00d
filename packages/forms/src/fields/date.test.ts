import { describe, expect, test } from "vitest";
import { boundOn, isDay } from "./date.ts";

test.each([
  ["2026-01-31", "2026-01-31"],
  ["today", "2026-11-23"],
  ["today+30d", "2026-12-23"],
  ["today-1d", "2026-11-22"],
  ["today-18y", "2008-11-23"],
  ["today+3m", "2027-02-23"],
])("the bound %s on 23 November 2026 is %s", (bound, day) => {
  expect(boundOn(bound, "2026-11-23")).toBe(day);
});

describe("the last days of a month", () => {
  test.each([
    ["today+1y", "2028-02-29", "2029-02-28"],
    ["today+1m", "2026-01-31", "2026-02-28"],
    ["today-1m", "2026-03-31", "2026-02-28"],
    ["today-12m", "2026-01-31", "2025-01-31"],
  ])("%s from %s is %s", (bound, today, day) => {
    expect(boundOn(bound, today)).toBe(day);
  });
});

test.each([
  ["2028-02-29", true],
  ["2026-02-29", false],
  ["2026-13-01", false],
  ["2026-1-1", false],
  ["", false],
])("%s is a day: %s", (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
