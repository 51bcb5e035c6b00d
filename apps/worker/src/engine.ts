import { servePath, type Jobs } from "@sportello/api/inngest";
import type { Log } from "@sportello/api/log";
import { createEngine } from "@sportello/durable/engine";
import type { WorkerEnv } from "./env.ts";

/** Who runs the functions: our engine inside this process, or an Inngest server elsewhere. */
export type Host = {
  /** Answers requests to the engine's own paths; null when it is not here. */
  readonly fetch: ((request: Request) => Promise<Response>) | null;
  /** Begins to work and makes the functions known. Rejects with the reason when they are refused. */
  readonly start: () => Promise<void>;
  readonly isReady: () => Promise<boolean>;
  readonly stop: () => Promise<void>;
};

/** The engine on our own PostgreSQL; it calls the functions in this process, with the same signed requests as over HTTP. */
export const embeddedHost = (env: WorkerEnv, databaseUrl: string, jobs: Jobs, origin: string, log: Log): Host => {
  const engine = createEngine({
    databaseUrl,
    signingKey: env.INNGEST_SIGNING_KEY,
    eventKeys: [env.INNGEST_EVENT_KEY],
    origins: [origin],
    leaseSeconds: env.ENGINE_LEASE_SECONDS,
    log,
    inProcess: { url: origin + servePath, handler: jobs.handler },
  });
  let isRegistered = false;
  return {
    fetch: (request) => engine.fetch(request),
    start: async () => {
      await engine.start();
      await engine.register(origin + servePath);
      isRegistered = true;
    },
    isReady: async () => isRegistered && (await engine.fetch(new Request(`${origin}/health`))).ok,
    stop: () => engine.stop(),
  };
};

/** An Inngest server: it is told of the functions at the start and calls them over HTTP. */
export const remoteHost = (jobs: Jobs, origin: string): Host => {
  let isRegistered = false;
  return {
    fetch: null,
    start: async () => {
      // The SDK reads its own address from the Host header, which a request over a socket always has.
      const answer = await jobs.handler(
        new Request(origin + servePath, { method: "PUT", headers: { host: new URL(origin).host } }),
      );
      if (!answer.ok)
        throw new Error(`the Inngest server did not take the functions: ${answer.status} ${await answer.text()}`);
      isRegistered = true;
    },
    isReady: () => Promise.resolve(isRegistered),
    stop: () => Promise.resolve(),
  };
};
