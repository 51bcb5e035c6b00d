import type { Inngest } from "inngest";
import { noteFailedJob } from "./actions/job-failed.ts";
import type { Runtime } from "./runtime.ts";

export type JobClient = Inngest;

/**
 * What every job on a tenant's event says of itself. `idempotency`: the event, which is a row of the outbox, so that a
 * repeated delivery runs nothing twice and a sweep's new event does. `concurrency`: so many at once for one tenant, so that
 * a busy town does not hold up the others. `retries`: then a task for an operator.
 */
export const jobRules = (
  runtime: Runtime,
  id: string,
  { atOnce, retries }: { atOnce: number; retries: JobRetries },
) => ({
  id,
  idempotency: "event.id",
  concurrency: { key: "event.data.tenantId", limit: atOnce },
  retries,
  onFailure: async ({ event, error }: { event: { data: unknown }; error: Error }) =>
    noteFailedJob(runtime, id, event.data, error),
});

export type JobRetries = 0 | 3 | 5 | 10 | 20;
