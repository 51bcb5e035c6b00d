import { describe, expect, it, test } from "vitest";
import { finalStatuses } from "./status.ts";
import { stepsAhead } from "./steps-ahead.ts";

const names = (standing: Parameters<typeof stepsAhead>[0]) => stepsAhead(standing).map(({ name }) => name);

describe("what is still to happen", () => {
  it("begins with the registration of a request that has no number yet", () => {
    expect(names({ status: "submitted", isRegistrationPending: true, dueOn: null })).toEqual([
      "register",
      "takeCharge",
      "decide",
    ]);
  });

  it("leaves the registration out where the service asks for none", () => {
    expect(names({ status: "submitted", isRegistrationPending: false, dueOn: null })).toEqual(["takeCharge", "decide"]);
  });

  it("says by which day the office must decide", () => {
    expect(stepsAhead({ status: "in_charge", isRegistrationPending: false, dueOn: "2026-12-23" })).toEqual([
      { name: "decide", dueOn: "2026-12-23" },
    ]);
  });

  it("waits for the citizen before the decision", () => {
    expect(names({ status: "awaiting_integration", isRegistrationPending: false, dueOn: null })).toEqual([
      "answer",
      "decide",
    ]);
  });

  test.each(finalStatuses)("is nothing once it is over: %s", (status) => {
    expect(names({ status, isRegistrationPending: false, dueOn: "2026-12-23" })).toEqual([]);
  });
});
