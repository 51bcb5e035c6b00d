import { expect, it, test } from "vitest";
import { readStatisticsParameters, statisticsAddress, statisticsQuestion } from "./period.ts";

const today = "2026-11-26";

it("shows the last ninety days, today included, when nothing is asked", () => {
  expect(statisticsQuestion({}, today)).toEqual({ from: "2026-08-29", to: today });
});

test.each([
  ["a stretch as it is", { dal: "2026-01-01", al: "2026-02-01" }, { from: "2026-01-01", to: "2026-02-01" }],
  ["no day that is still to come", { dal: "2026-11-01", al: "2027-01-01" }, { from: "2026-11-01", to: today }],
  [
    "one day for a stretch that ends before it begins",
    { dal: "2026-11-20", al: "2026-11-10" },
    { from: "2026-11-10", to: "2026-11-10" },
  ],
  ["three years at most", { dal: "2000-01-01", al: "2026-01-01" }, { from: "2023-01-02", to: "2026-01-01" }],
  ["nonsense as nothing", { dal: "ieri", servizio: "x" }, { from: "2026-08-29", to: today }],
])("takes %s", (_what, search, question) => {
  expect(statisticsQuestion(readStatisticsParameters(search), today)).toEqual(question);
});

it("keeps the service and the office when the days change", () => {
  const servizio = "01900000-0000-7000-8000-000000000001";
  expect(statisticsAddress({ servizio, dal: "2020-01-01" }, "2026-01-01", today)).toBe(
    `/statistiche?dal=2026-01-01&al=${today}&servizio=${servizio}`,
  );
});
