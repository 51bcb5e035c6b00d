import { statuses } from "@sportello/domain/applications/status";
import {
  type CommandName,
  commandNames,
  type Transition,
  transitions,
} from "@sportello/domain/applications/transitions";
import { describe, expect, test } from "vitest";
import { momentOf, toldStatuses } from "./moments.ts";
import { usualTexts } from "./texts.ts";

describe("what a citizen is told", () => {
  test.each([
    ["submitted", "acquire", "submitted"],
    ["registered", "register", "registered"],
    ["in_charge", "takeCharge", "in_charge"],
    ["awaiting_integration", "registerIntegrationRequest", "awaiting_integration"],
    ["accepted", "registerOutcome", "accepted"],
    ["accepted", "accept", "accepted"],
    ["rejected", "registerOutcome", "rejected"],
    ["withdrawn", "withdraw", "withdrawn"],
  ] as const)("arriving in %s by %s is news", (status, command, moment) => {
    expect(momentOf(status, command)).toBe(moment);
  });

  test.each([
    ["registered", "release"],
    ["submitted", "release"],
    ["in_charge", "assign"],
    ["sent", "submit"],
    ["revoked", "revoke"],
  ] as const)("arriving in %s by %s is not", (status, command) => {
    expect(momentOf(status, command)).toBeNull();
  });

  test.each([
    ["submitted", "in_charge"],
    ["registered", "in_charge"],
    ["in_charge", null],
    [undefined, null],
  ] as const)("handed to a colleague from %s: %s", (from, moment) => {
    expect(momentOf("in_charge", "assign", from)).toBe(moment);
  });

  test("is nothing that the table of transitions cannot bring about", () => {
    const possible = (status: string, command: CommandName) =>
      (transitions[command] as readonly Transition[]).some(({ to }) => to === status);
    for (const status of statuses) {
      for (const command of commandNames)
        if (momentOf(status, command) !== null)
          expect([status, command, possible(status, command)]).toEqual([status, command, true]);
    }
  });

  test("has words for every moment", () => {
    for (const status of toldStatuses) expect(usualTexts).toHaveProperty(status);
  });
});
