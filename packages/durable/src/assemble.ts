import type { Core } from "./core.ts";
import type { Engine, EngineOptions } from "./engine-options.ts";
import { type Routed, takeIn } from "./events/intake.ts";
import type { Faults } from "./faults.ts";
import { refuse } from "./http/answer.ts";
import { registerInBand } from "./http/register.ts";
import { createRouter } from "./http/router.ts";
import { silent } from "./log.ts";
import { callInProcess, isAt } from "./protocol/in-process.ts";
import { callOverHttp } from "./protocol/over-http.ts";
import { createBatcher } from "./queue/batcher.ts";
import { LEASE_MS } from "./queue/lease.ts";
import { listen, type Notices } from "./queue/notices.ts";
import { createWork } from "./queue/work.ts";
import { createRegistry } from "./registry/registry.ts";
import { type Checkpoint, saveCheckpoints } from "./runs/checkpoint.ts";
import { prune } from "./runs/prune.ts";
import { DEFAULT_RETRY_DELAYS } from "./runs/retry-delay.ts";
import { openDatabase } from "./store/database.ts";

const HOUR = 3_600_000;
const CONNECTIONS = 8;

/** Puts an engine together. `faults` and a lease in milliseconds are for tests; a published engine has none of the first. */
export function assemble(
  options: EngineOptions,
  faults: Faults,
  leaseMs = options.leaseSeconds === undefined ? LEASE_MS : options.leaseSeconds * 1_000,
): Engine {
  const log = options.log ?? silent;
  const database = openDatabase(options.databaseUrl, options.schema ?? "durable", CONNECTIONS, log);
  const registry = createRegistry(database);
  const { inProcess } = options;
  let saidAt = 0;

  const core: Core = {
    database,
    registry,
    log,
    faults,
    signingKeys: [options.signingKey, options.signingKeyFallback].filter((key) => key !== undefined),
    eventKeys: options.eventKeys ?? [],
    origins: new Set(
      [...options.origins, ...(inProcess === undefined ? [] : [inProcess.url])].map((url) => new URL(url).origin),
    ),
    retryDelays: options.retryDelays ?? DEFAULT_RETRY_DELAYS,
    wake: () => {
      if (work.isBusy()) core.tellOthers();
      work.look();
    },
    tellOthers: () => {
      // Once in 20 ms is enough: whoever hears it takes all there is.
      if (Date.now() - saidAt < 20) return;
      saidAt = Date.now();
      database
        .query("select pg_notify($1, 'jobs')", [`${database.schema}_engine`])
        .catch((error: unknown) => log.warn({ error: String(error) }, "other engines could not be told"));
    },
    callApp: (call, signal) =>
      inProcess !== undefined && isAt(call.url, inProcess.url)
        ? callInProcess(call, inProcess.handler)
        : callOverHttp(call, signal),
  };
  const work = createWork(core, options.concurrency ?? 50, leaseMs);
  const intake = createBatcher<Routed[], null>(
    async (requests) => {
      await database.transaction((client) => takeIn(core, client, requests.flat()));
      core.wake();
      return requests.map(() => null);
    },
    { largest: 200, once: 1 },
  );
  const checkpoints = createBatcher<Checkpoint, boolean>((round) => saveCheckpoints(core, round), {
    largest: 200,
    once: 2,
  });
  const route = createRouter(core, intake, checkpoints);
  let notices: Notices | undefined;
  let pruning: NodeJS.Timeout | undefined;
  let stopped = false;

  const heard = (notice: string): void => {
    if (notice === "functions")
      registry
        .load()
        .then(work.look, (error: unknown) => log.warn({ error: String(error) }, "the functions could not be read"));
    else work.look();
  };
  const pruneNow = (): void => {
    prune(database, options.retentionDays ?? 30).catch((error: unknown) =>
      log.warn({ error: String(error) }, "pruning failed; trying again in an hour"),
    );
  };

  return {
    fetch: async (request) => {
      try {
        return await route(request);
      } catch (error) {
        log.error(
          {
            error: error instanceof Error ? error.message : String(error),
            path: new URL(request.url).pathname,
          },
          "a request failed",
        );
        return refuse(500, "the engine could not do this now");
      }
    },
    start: async () => {
      if (core.signingKeys.length > 0 && core.eventKeys.length === 0)
        log.warn({}, "calls are signed but anyone may send events: no event keys are set");
      await database.migrate();
      await registry.load();
      notices = listen(database, log, heard);
      pruning = setInterval(pruneNow, HOUR);
      pruning.unref();
      await work.start();
    },
    stop: async () => {
      if (stopped) return;
      stopped = true;
      clearInterval(pruning);
      await work.stop();
      await notices?.stop();
      await Promise.all([intake.idle(), checkpoints.idle()]);
      await database.close();
    },
    register: (serveUrl) => registerInBand(core, serveUrl),
  };
}
