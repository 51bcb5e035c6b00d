import type { Log } from "./log.ts";

export type EngineOptions = {
  /** PostgreSQL; the engine's state lives in a schema of its own */
  databaseUrl: string;
  /** default "durable" */
  schema?: string | undefined;
  /** signs calls and answers and guards the API; without it (and without event keys) the engine is in development mode */
  signingKey?: string | undefined;
  /** accepted while keys are rotated */
  signingKeyFallback?: string | undefined;
  /** without them any key is accepted in `/e/:key` */
  eventKeys?: readonly string[] | undefined;
  /** the only origins that functions may be registered at and called at, for example `["http://localhost:3002"]` */
  origins: readonly string[];
  /** calls under way at once, default 50 */
  concurrency?: number | undefined;
  /** how long an engine may be silent before others, or itself after a restart, take over what it was doing; default 15. Shorter recovers sooner and mistakes a blocked thread for a dead one sooner */
  leaseSeconds?: number | undefined;
  /** milliseconds before attempt 2, 3, …; jitter of up to as much again (30 s at most) is added */
  retryDelays?: readonly number[] | undefined;
  /** days that ended runs and events are kept, default 30 */
  retentionDays?: number | undefined;
  log?: Log | undefined;
  /** calls functions at this URL without HTTP: the same requests and answers, no socket */
  inProcess?: { url: string; handler: (request: Request) => Promise<Response> } | undefined;
};

export type Engine = {
  /** The HTTP surface; see docs/durable.md for every path. */
  fetch(request: Request): Promise<Response>;
  /** Creates or migrates the schema and begins to work. */
  start(): Promise<void>;
  /** Lets calls under way end (ten seconds at most), then leaves; other engines go on at once. */
  stop(): Promise<void>;
  /** Asks the app at a URL for its functions and registers them. Rejects with the reason of a refusal. */
  register(serveUrl: string): Promise<void>;
};
