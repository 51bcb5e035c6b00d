import { describe, inject, test } from "vitest";
import type { Fault } from "../faults.ts";
import type { Scenario } from "./scenario.ts";
import { openTown, type Town, type Way, ways } from "./town.ts";

/** Runs scenarios over HTTP and in-process. */
export function runScenarios(about: string, scenarios: readonly Scenario[]): void {
  describe.each(ways)(`${about}, %s`, (way) => {
    test.each(scenarios)("$title", async (scenario) => {
      await runScenario(scenario, inject("durableDatabaseUrl"), way, []);
    });
  });
}

/** Runs one scenario; the towns it opened are closed whatever happens. */
export async function runScenario(scenario: Scenario, url: string, way: Way, faults: readonly Fault[]): Promise<void> {
  const opened: Town[] = [];
  try {
    await scenario.run(async (options) => {
      const town = await openTown({
        url,
        way,
        faults,
        ...(faults.length > 0 ? { patienceMs: 2_500 } : {}),
        ...options,
      });
      opened.push(town);
      return town;
    });
  } finally {
    for (const town of opened.toReversed()) await town.close();
  }
}
