import { finalStatuses, pausingStatuses } from "@sportello/domain/applications/status";
import { expect, it, test } from "vitest";
import { dueMark } from "./due-mark.ts";

test.each([
  ["2026-11-20", { kind: "overdue", days: 3 }],
  ["2026-11-22", { kind: "overdue", days: 1 }],
  ["2026-11-23", { kind: "today", days: 0 }],
  ["2026-11-24", { kind: "soon", days: 1 }],
  ["2026-11-28", { kind: "soon", days: 5 }],
  ["2026-11-29", { kind: "later", days: 6 }],
] as const)("on 23 November an application due on %s is marked %j", (dueOn, mark) => {
  expect(dueMark(dueOn, "in_charge", "2026-11-23")).toEqual(mark);
});

test.each(finalStatuses)("a decided application (%s) is never overdue", (status) => {
  expect(dueMark("2026-01-01", status, "2026-11-23")).toEqual({ kind: "none" });
});

test.each(pausingStatuses)("the clock stands still while the citizen has the ball (%s)", (status) => {
  expect(dueMark("2026-01-01", status, "2026-11-23")).toEqual({ kind: "paused" });
});

it("an application without a deadline has no mark", () => {
  expect(dueMark(null, "in_charge", "2026-11-23")).toEqual({ kind: "none" });
});
