import type { Tx } from "@sportello/db/client";
import type { ActingContext } from "../context.ts";

export type NewTask = {
  /** What failed: a job's id, or "registration". */
  readonly kind: string;
  readonly subjectId: string;
  readonly applicationId: string | null;
  /** In words an operator can act on; never a body or an answer. */
  readonly reason: string;
  readonly runId?: string;
};

const longestReason = 1_000;

/** Puts something a job could not finish before a person; the same thing failing again reopens its task. */
export const openTask = async (
  tx: Tx,
  { tenant, now }: Pick<ActingContext, "tenant" | "now">,
  task: NewTask,
): Promise<void> => {
  const { kind, subjectId, applicationId, runId = null } = task;
  const reason = task.reason.slice(0, longestReason);
  await tx.task.upsert({
    where: { tenantId_kind_subjectId: { tenantId: tenant.id, kind, subjectId } },
    create: { kind, subjectId, applicationId, reason, runId, createdAt: now },
    update: { reason, runId, createdAt: now, resolvedAt: null, resolvedBy: null },
    select: { id: true },
  });
};
