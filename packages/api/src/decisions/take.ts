import { leavesAt } from "@sportello/domain/applications/leaving";
import type { ActingStaff } from "../context.ts";
import type { DecisionOrder } from "./order.ts";
import { rehearse } from "./rehearse.ts";

export type Taken = { readonly id: string; readonly decisionId: string; /** ISO instant. */ readonly leavesAt: string };

/**
 * Takes a decision that leaves in ten seconds: until then it is a row of its own, the application has not moved and nobody outside the office
 * knows of it. Throws whatever the verb itself would be refused for, and `decision_leaving` when another is about to leave.
 */
export const takeDecision = (ctx: ActingStaff, order: DecisionOrder): Promise<Taken> =>
  ctx.inTenant(async (tx) => {
    // Held until the end: what the rehearsal was judged on stays as it was.
    await tx.$queryRaw`select id from application where id = ${order.id}::uuid for update`;
    await rehearse(tx, ctx, order);
    const until = leavesAt(ctx.now);
    const { id: decisionId } = await tx.decision.create({
      data: { applicationId: order.id, staffId: ctx.actor.id, order, takenAt: ctx.now, leavesAt: until },
      select: { id: true },
    });
    // Not through the query builder, which would date the application anew: the citizen's list is ordered by that.
    await tx.$executeRaw`update application set leaving_id = ${decisionId}::uuid where id = ${order.id}::uuid`;
    await tx.outboxEvent.create({ data: { name: "decision/taken", payload: { decisionId } } });
    return { id: order.id, decisionId, leavesAt: until.toISOString() };
  });
