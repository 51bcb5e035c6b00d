import { Inngest, type InngestFunction } from "inngest";
import { documentJobs } from "./documents/jobs.ts";
import type { JobClient } from "./job-rules.ts";
import { noticeJobs } from "./notices/jobs.ts";
import { registrationJobs } from "./registrations/jobs.ts";
import type { Runtime } from "./runtime.ts";
import { sweepJobs } from "./sweeps/jobs.ts";

export type Jobs = { readonly client: JobClient; readonly functions: readonly InngestFunction.Like[] };

/**
 * Every durable function of the product, tied to this process's runtime. `baseUrl` is the engine: an Inngest server, or our
 * own on one machine; the functions cannot tell.
 */
export const createJobs = (runtime: Runtime, baseUrl: string): Jobs => {
  const client = new Inngest({
    id: "sportello",
    isDev: false,
    baseUrl,
    eventKey: runtime.env.INNGEST_EVENT_KEY,
    signingKey: runtime.env.INNGEST_SIGNING_KEY,
  });
  return {
    client,
    functions: [...documentJobs(client, runtime), ...registrationJobs(client, runtime), ...noticeJobs(client, runtime), ...sweepJobs(client, runtime)],
  };
};
