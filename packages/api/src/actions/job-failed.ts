import { isConnectorDown, isConnectorRefused, reasonOf } from "@sportello/connectors/failures";
import { writeSymptom } from "@sportello/domain/connectors/reason";
import { z } from "zod";
import { createSystemContext } from "../context.ts";
import type { Runtime } from "../runtime.ts";
import { openTask } from "./open-task.ts";

/** What the engine says of a run that gave up. */
const Failure = z.object({
  run_id: z.string(),
  event: z.object({
    data: z
      .object({
        tenantId: z.uuid(),
        applicationId: z.uuid().optional(),
        registrationId: z.uuid().optional(),
        paymentId: z.uuid().optional(),
      })
      .loose(),
  }),
});

/**
 * The end of a job that used up its tries: a row on a screen with a button, not a line in a log. Messages of outside systems
 * are fit for an operator's eyes; of an unexpected error only its kind is told.
 */
export const noteFailedJob = async (runtime: Runtime, job: string, failure: unknown, error: Error): Promise<void> => {
  const { run_id: runId, event } = Failure.parse(failure);
  const { tenantId, applicationId, registrationId, paymentId } = event.data;
  const subjectId = registrationId ?? paymentId ?? applicationId;
  runtime.log.error({ job, runId, tenantId, subjectId, err: error }, "job failed");
  if (subjectId === undefined) return;
  const ctx = await createSystemContext(runtime, tenantId, job);
  const reason = reasonOfFailure(error);
  await ctx.inTenant((tx) =>
    openTask(tx, ctx, { kind: job, subjectId, applicationId: applicationId ?? null, reason, runId }),
  );
};

/** The error went through the engine as text: a connector's lost its class and kept its name and its words. */
const reasonOfFailure = (error: Error): string => {
  if (isConnectorDown(error) || isConnectorRefused(error)) return reasonOf(error);
  if (error.name === "ConnectorDown") return writeSymptom("down", error.message);
  return error.name === "ConnectorRefused" ? error.message : writeSymptom("unexpected", error.name);
};
