import type { Faults } from "./faults.ts";
import type { Log } from "./log.ts";
import type { Answer } from "./protocol/answer.ts";
import type { Call } from "./protocol/call.ts";
import type { Registry } from "./registry/registry.ts";
import type { Database } from "./store/database.ts";

/** What the parts of one engine share. */
export type Core = {
  database: Database;
  registry: Registry;
  log: Log;
  faults: Faults;
  /** signing keys, the current one first; none = development mode */
  signingKeys: readonly string[];
  eventKeys: readonly string[];
  origins: ReadonlySet<string>;
  retryDelays: readonly number[];
  /** says that there may be work: this engine looks at once, others when this one is busy */
  wake(): void;
  /** says to the other engines on the database that there is more than this one can do */
  tellOthers(): void;
  /** calls an app: over HTTP, or in this process when its URL is the in-process one */
  callApp(call: Call, signal: AbortSignal): Promise<Answer>;
};
