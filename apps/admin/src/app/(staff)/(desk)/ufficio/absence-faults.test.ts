import { describe, expect, test } from "vitest";
import { absenceFaults, mayStandIn } from "./absence-faults.ts";

const today = "2026-11-26";
const right = { firstDay: "2026-12-01", lastDay: "2026-12-05", delegateId: "2" };

describe("an absence as it is typed", () => {
  test.each([
    ["nothing", {}, {}],
    ["one day", { firstDay: today, lastDay: today }, {}],
    ["begun before today", { firstDay: "2026-11-01", lastDay: today }, {}],
    ["no first day", { firstDay: "" }, { firstDay: "day" }],
    ["no last day", { lastDay: "" }, { lastDay: "day" }],
    ["an end before its beginning", { lastDay: "2026-11-30" }, { lastDay: "reversed" }],
    ["an end that is past", { firstDay: "2026-11-01", lastDay: "2026-11-25" }, { lastDay: "over" }],
    ["nobody who stands in", { delegateId: "" }, { delegateId: "delegate" }],
  ] as const)("%s is wrong with it", (_what, change, faults) => {
    expect(absenceFaults({ ...right, ...change }, today)).toEqual(faults);
  });
});

test("whoever works and shares an office may stand in", () => {
  const absent = { id: "1", role: "operator", officeIds: ["a", "b"] };
  const others = [
    absent,
    { id: "2", role: "manager", officeIds: ["b"] },
    { id: "3", role: "reader", officeIds: ["a"] },
    { id: "4", role: "operator", officeIds: ["c"] },
    { id: "5", role: "operator", officeIds: [] },
  ];
  expect(mayStandIn(absent, others).map(({ id }) => id)).toEqual(["2"]);
});
