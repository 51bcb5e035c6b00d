import { expect, inject, test } from "vitest";
import type { Fault } from "../faults.ts";
import { scenarios } from "../scenarios/all.ts";
import { runScenario } from "./run-scenarios.ts";

/** Typed by the union: a fault without a scenario that notices it does not compile. */
const faults: Record<Fault, true> = {
  "stack-reversed": true,
  "fencing-off": true,
  "attempts-kept": true,
  "child-error-hidden": true,
  "event-id-ignored": true,
  "seed-ignored": true,
  "retry-after-ignored": true,
  "cancel-ignored": true,
  "wait-armed-twice": true,
  "two-discoveries": true,
  "unsigned-accepted": true,
  "run-lost": true,
};

test.each(Object.keys(faults) as Fault[])(
  "an engine broken by %s fails every scenario that promises to notice it",
  async (fault) => {
    const watching = scenarios.filter(({ notices }) => notices?.includes(fault));
    expect(watching.length).toBeGreaterThan(0);
    for (const scenario of watching) {
      const outcome = await runScenario(scenario, inject("durableDatabaseUrl"), "in-process", [fault]).then(
        () => "it passed",
        () => "it failed",
      );
      expect([scenario.title, outcome]).toEqual([scenario.title, "it failed"]);
    }
  },
);
