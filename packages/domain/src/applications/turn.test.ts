import { expect, test } from "vitest";
import { finalStatuses, pausingStatuses, statuses } from "./status.ts";
import { openStatuses, paymentSteps, turns } from "./turn.ts";

test("every status but the draft and the final ones is somebody's turn, and of one only", () => {
  expect([...openStatuses, ...finalStatuses, "draft"].toSorted()).toEqual([...statuses].toSorted());
  expect(new Set(openStatuses).size).toBe(openStatuses.length);
});

test("while the term stands still it is the citizen's turn", () => {
  for (const status of pausingStatuses) expect(turns.citizen).toContain(status);
});

test("every status of a payment says where it stands", () => {
  const told = Object.values(paymentSteps).flat();
  expect([...told].toSorted()).toEqual(statuses.filter((status) => /payment|stamp/.test(status)).toSorted());
});
