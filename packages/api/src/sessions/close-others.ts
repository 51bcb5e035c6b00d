import { record } from "../audit/record.ts";
import type { CitizenContext } from "../context.ts";

/** Signs the citizen out of every browser but this one, at once; says how many were open. */
export const closeOtherSessions = (ctx: CitizenContext): Promise<{ closed: number }> =>
  ctx.inTenant(async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { personId: ctx.actor.id, id: { not: ctx.session.id }, revokedAt: null, expiresAt: { gt: ctx.now } },
      data: { revokedAt: ctx.now },
    });
    if (count > 0) await record(tx, ctx, { action: "session.closed", details: { others: count } });
    return { closed: count };
  });
