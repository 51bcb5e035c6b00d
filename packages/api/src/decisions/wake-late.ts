import type { ActingContext } from "../context.ts";

/** So late no job is on its way any more. */
const lateSeconds = 60;
const atMost = 200;

/** Tells again of decisions that should have left and are still here: their event was lost, or the engine was away. */
export const wakeLateDecisions = ({ inTenant, now }: ActingContext): Promise<{ decisions: number }> =>
  inTenant(async (tx) => {
    const late = await tx.decision.findMany({
      where: { state: "leaving", leavesAt: { lt: new Date(now.getTime() - lateSeconds * 1000) } },
      take: atMost,
      select: { id: true },
    });
    await tx.outboxEvent.createMany({
      data: late.map(({ id }) => ({ name: "decision/taken", payload: { decisionId: id } })),
    });
    return { decisions: late.length };
  });
