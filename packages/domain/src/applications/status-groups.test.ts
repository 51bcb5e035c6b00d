import { expect, test } from "vitest";
import { groupOf, statusesOf, statusGroups, yourTurnStatuses } from "./status-groups.ts";
import { isFinal, pausingStatuses, statuses } from "./status.ts";

test("every status is in exactly one group, and the concluded are the final ones", () => {
  expect(statusGroups.flatMap(statusesOf).toSorted()).toEqual(statuses.toSorted());
  for (const status of statuses) expect(groupOf(status) === "concluded").toBe(isFinal(status));
});

test("it is the citizen's turn when the office waits for an answer or a payment, never with a draft", () => {
  expect(yourTurnStatuses).toContain("awaiting_integration");
  expect(yourTurnStatuses).toContain("payment_failed");
  expect(yourTurnStatuses).not.toContain("draft");
  // The request is not with the citizen yet: it waits for its number.
  expect(pausingStatuses.filter((status) => yourTurnStatuses.includes(status))).toEqual(["awaiting_integration"]);
});
