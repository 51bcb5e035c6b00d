import type { Core } from "../core.ts";
import type { Fault } from "../faults.ts";
import { silent } from "../log.ts";
import type { RegisteredFunction } from "../registry/registry.ts";
import type { Database } from "../store/database.ts";

type Known = { functions?: RegisteredFunction[]; faults?: Fault[]; keys?: string[]; eventKeys?: string[] };
export type TestCore = Core & {
  /** how often the engine was told that there may be work */
  woken: number;
  /** functions that are known from the next reading of the registry on */
  registered: RegisteredFunction[];
};

/** An engine's parts on a real database, with these functions registered and nobody at work: what a verb writes stays as it wrote it. */
export function aCore(
  database: Database,
  { functions = [], faults = [], keys = [], eventKeys = [] }: Known = {},
): TestCore {
  let known = functions;
  const core: TestCore = {
    database,
    log: silent,
    faults: new Set(faults),
    signingKeys: keys,
    eventKeys,
    origins: new Set(["http://localhost:3002"]),
    retryDelays: [1_000],
    woken: 0,
    registered: functions,
    registry: {
      all: () => known,
      find: (id) => known.find(({ config }) => config.id === id),
      load: async () => void (known = core.registered),
      save: () => Promise.reject(new Error("nothing is registered here")),
    },
    wake: () => void (core.woken += 1),
    tellOthers: () => undefined,
    callApp: () => Promise.reject(new Error("nobody is called here")),
  };
  return core;
}
