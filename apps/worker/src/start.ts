import { isDatabaseReady } from "@sportello/api/health";
import { createJobs } from "@sportello/api/inngest";
import { startRelay } from "@sportello/api/outbox/relay";
import { createRuntime, type Runtime } from "@sportello/api/runtime";
import { serveEngine } from "@sportello/durable/http-server";
import { embeddedHost, remoteHost } from "./engine.ts";
import type { WorkerEnv } from "./env.ts";
import { createFetch } from "./serve.ts";

export type Worker = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * Runs every job of the product: serves the functions, hosts the engine unless an Inngest server is named, carries the outbox.
 * `stop` lets what is under way end.
 */
export const startWorker = async (env: WorkerEnv, runtime: Runtime = createRuntime(env, "worker")): Promise<Worker> => {
  const origin = env.WORKER_ORIGIN ?? `http://${env.WORKER_HOST}:${env.WORKER_PORT}`;
  const jobs = createJobs(runtime, { baseUrl: env.INNGEST_BASE_URL ?? origin, serveOrigin: origin });
  const host =
    env.INNGEST_BASE_URL === undefined
      ? embeddedHost(env, env.ENGINE_DATABASE_URL ?? "", jobs, origin, runtime.log)
      : remoteHost(jobs, origin);
  const answer = createFetch(jobs, host, () => isDatabaseReady(runtime));
  // The functions ask their engine over this port, so it listens first.
  const server = await serveEngine({ fetch: answer }, { port: env.WORKER_PORT, host: env.WORKER_HOST });
  await host.start();
  const relay = startRelay(runtime, (events) => jobs.client.send(events));
  runtime.log.info({ url: server.url, functions: jobs.functions.length }, "worker ready");
  return {
    url: server.url,
    stop: async () => {
      await relay.stop();
      await host.stop();
      await server.close();
      await runtime.close();
    },
  };
};
