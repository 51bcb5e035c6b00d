import { expect, test } from "vitest";
import { isSystemsTurn } from "./systems-turn.ts";

test.each([
  ["accepted_awaiting_registration", true],
  ["integration_sent", true],
  ["in_charge", false],
  ["awaiting_integration", false],
  ["accepted", false],
] as const)("the next move of %s is a job's: %s", (status, isTheirs) => {
  expect(isSystemsTurn(status)).toBe(isTheirs);
});
