import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { bulkJobs } from "./bulk/jobs.ts";
import { decisionJobs } from "./decisions/jobs.ts";
import { documentJobs } from "./documents/jobs.ts";
import { exportJobs } from "./exports/jobs.ts";
import { jobLog } from "./job-log.ts";
import type { JobClient } from "./job-rules.ts";
import { newsJobs } from "./news/jobs.ts";
import { noticeJobs } from "./notices/jobs.ts";
import { paymentJobs } from "./payments/jobs.ts";
import { peopleJobs } from "./people/jobs.ts";
import { queueExportJobs } from "./queue-exports/jobs.ts";
import { queueJobs } from "./queue/jobs.ts";
import { registrationJobs } from "./registrations/jobs.ts";
import type { Runtime } from "./runtime.ts";
import { staffJobs } from "./staff/jobs.ts";
import { sweepJobs } from "./sweeps/jobs.ts";

export type Jobs = {
  readonly client: JobClient;
  readonly functions: readonly InngestFunction.Like[];
  /** Answers the engine at `/api/inngest`. */
  readonly handler: (request: Request) => Promise<Response>;
};

export const servePath = "/api/inngest";

/**
 * Every durable function of the product, tied to this process's runtime. `baseUrl` is the engine: an Inngest server, or our
 * own on one machine; the functions cannot tell. `serveOrigin` is where the engine reaches this process.
 */
export const createJobs = (
  runtime: Runtime,
  { baseUrl, serveOrigin }: { baseUrl: string; serveOrigin: string },
): Jobs => {
  const client = new Inngest({
    id: "sportello",
    isDev: false,
    baseUrl,
    eventKey: runtime.env.INNGEST_EVENT_KEY,
    signingKey: runtime.env.INNGEST_SIGNING_KEY,
    logger: jobLog(runtime.log),
    internalLogger: jobLog(runtime.log),
  });
  const functions = [
    ...documentJobs(client, runtime),
    ...queueJobs(client, runtime),
    ...queueExportJobs(client, runtime),
    ...bulkJobs(client, runtime),
    ...decisionJobs(client, runtime),
    ...registrationJobs(client, runtime),
    ...noticeJobs(client, runtime),
    ...newsJobs(client, runtime),
    ...peopleJobs(client, runtime),
    ...exportJobs(client, runtime),
    ...paymentJobs(client, runtime),
    ...staffJobs(client, runtime),
    ...sweepJobs(client, runtime),
  ];
  return { client, functions, handler: serve({ client, functions, serveOrigin, servePath }) };
};
