import type { Statistics } from "@sportello/api/statistics/find";
import { describe, expect, it } from "vitest";
import { backlogRows, busiest, decidedRows, weekRows } from "./tables.ts";

const statistics: Statistics = {
  backlog: [
    { office: "o1", service: "s1", open: 5, overdue: 1, soon: 2, ours: 4, citizens: 1 },
    { office: "o2", service: "s1", open: 3, overdue: 0, soon: 0, ours: 3, citizens: 0 },
    { office: "o2", service: "s2", open: 20, overdue: 0, soon: 1, ours: 20, citizens: 0 },
  ],
  received: [
    { week: "2026-11-02", office: "o1", service: "s1", received: 4 },
    { week: "2026-11-02", office: "o2", service: "s1", received: 1 },
    { week: "2026-11-16", office: "o2", service: "s2", received: 2 },
  ],
  decided: [
    { office: "o1", service: "s1", decided: 10, accepted: 8, inTime: 9, median: 5, ninetieth: 20 },
    { office: "o2", service: "s1", decided: 2, accepted: 2, inTime: 2, median: 7, ninetieth: 9 },
  ],
  offices: [
    { id: "o1", name: { it: "Anagrafe" } },
    { id: "o2", name: { it: "Tributi", de: "Steuern" } },
  ],
  services: [
    { id: "s1", title: { it: "Residenza" }, maxDays: 30 },
    { id: "s2", title: { it: "Mensa" }, maxDays: null },
  ],
};

describe("what is open", () => {
  it("is added up by service, the largest first", () => {
    expect(backlogRows(statistics, "it", "service")).toEqual([
      { name: "Mensa", open: 20, overdue: 0, soon: 1, later: 19, citizens: 0 },
      { name: "Residenza", open: 8, overdue: 1, soon: 2, later: 5, citizens: 1 },
    ]);
  });

  it("is added up by office, in the reader's language", () => {
    expect(backlogRows(statistics, "de", "office").map(({ name, open }) => [name, open])).toEqual([
      ["Steuern", 23],
      ["Anagrafe", 5],
    ]);
  });
});

it("how long deciding took is that of the slower office, against the declared maximum", () => {
  expect(decidedRows(statistics, "it")).toEqual([
    { name: "Residenza", maxDays: 30, decided: 12, accepted: 10, inTime: 11, median: 7, ninetieth: 20 },
  ]);
});

it("what came goes week by week, the empty ones too, from the Monday before the first day", () => {
  expect(weekRows(statistics, { from: "2026-11-05", to: "2026-11-17" })).toEqual([
    { week: "2026-11-02", total: 5, counts: { s1: 5 } },
    { week: "2026-11-09", total: 0, counts: {} },
    { week: "2026-11-16", total: 2, counts: { s2: 2 } },
  ]);
});

it("the busiest services are named", () => {
  const [first, second] = [
    { id: "s1", name: "Residenza" },
    { id: "s2", name: "Mensa" },
  ];
  expect([busiest(statistics, "it", 1), busiest(statistics, "it", 9)]).toEqual([[first], [first, second]]);
});

it("two services that are called alike are counted each by itself", () => {
  const alike = { ...statistics, services: statistics.services.map((one) => ({ ...one, title: { it: "Permesso" } })) };
  expect(busiest(alike, "it", 9)).toEqual([
    { id: "s1", name: "Permesso" },
    { id: "s2", name: "Permesso" },
  ]);
  const weeks = weekRows(alike, { from: "2026-11-05", to: "2026-11-17" });
  expect(weeks.map(({ total, counts }) => [total, counts["s1"] ?? 0, counts["s2"] ?? 0])).toEqual([
    [5, 5, 0],
    [0, 0, 0],
    [2, 0, 2],
  ]);
  expect(backlogRows(alike, "it", "service").map(({ open }) => open)).toEqual([20, 8]);
});
