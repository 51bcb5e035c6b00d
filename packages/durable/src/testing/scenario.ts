import type { Fault } from "../faults.ts";
import type { Town, TownOptions } from "./town.ts";

export type Open = (options: Omit<TownOptions, "url" | "way" | "faults" | "patienceMs">) => Promise<Town>;

/** One promise of the engine, told with real SDK functions: run over HTTP, in-process, and under each fault it must notice. */
export type Scenario = {
  title: string;
  /** faults under which this scenario must fail */
  notices?: readonly Fault[];
  run(open: Open): Promise<void>;
};
