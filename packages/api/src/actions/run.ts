import { isConnectorDown } from "@sportello/connectors/failures";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { findRun, type Run } from "./engine.ts";

/** A run of this tenant with its steps; another tenant's is `not_found`. Results of steps stay inside the engine. */
export const showRun = async (ctx: StaffContext, { runId }: { runId: string }) => {
  const run = expectFound(await ownRun(ctx, runId));
  return {
    runId: run.run_id,
    status: run.status,
    functionId: run.function_id,
    events: run.events.map(({ name }) => name),
    queuedAt: run.queued_at ?? null,
    startedAt: run.run_started_at ?? null,
    endedAt: run.ended_at ?? null,
    steps: run.steps.map(({ name, op, status, settled_at: settledAt }) => ({
      name,
      kind: op,
      status,
      settledAt: settledAt ?? null,
    })),
    tries: run.jobs.map(({ attempt, max_attempts: maxAttempts, next_at: nextAt }) => ({
      attempt,
      maxAttempts,
      nextAt,
    })),
  };
};

/** The run, when its events are this tenant's. Throws `connector_down` while the engine does not answer. */
export const ownRun = async ({ runtime, tenant }: StaffContext, runId: string): Promise<Run | null> => {
  try {
    const run = await findRun(runtime, runId);
    return run && run.events.some(({ data }) => data["tenantId"] === tenant.id) ? run : null;
  } catch (error) {
    if (isConnectorDown(error)) throw new Refused("connector_down");
    throw error;
  }
};
