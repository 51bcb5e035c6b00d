import { inject, onTestFinished } from "vitest";
import { openTown, type Town, type TownOptions } from "./town.ts";

/** A town for one test, in-process unless said otherwise; closed when the test is over. */
export async function aTown(
  options: Omit<TownOptions, "url" | "way"> & Partial<Pick<TownOptions, "way">>,
): Promise<Town> {
  const town = await openTown({ url: inject("durableDatabaseUrl"), way: "in-process", ...options });
  onTestFinished(() => town.close());
  return town;
}
