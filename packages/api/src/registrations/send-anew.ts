import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";
import { isSentElsewhere } from "./connection.ts";

/**
 * Lets a document be registered with the protocol system of today although it was sent to an earlier one whose answer is not known: somebody looked there and
 * found no number. It begins anew, with two days before it. Audited with both systems. Throws `not_found`, `not_in_this_status` when it has its number
 * or was not sent to another system.
 */
export const sendAnew = (ctx: StaffContext, { id }: { readonly id: string }): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const registration = expectFound(await tx.registration.findUnique({ where: { id } }));
    const connector = expectFound(
      await tx.connector.findFirst({ where: { kind: "protocol" }, select: { vendor: true, options: true } }),
    );
    if (!isSentElsewhere(ctx, registration, connector)) throw new Refused("not_in_this_status");
    const { count } = await tx.registration.updateMany({
      where: { id, state: registration.state },
      data: { state: "waiting", vendor: connector.vendor, sentWith: null, attempts: 0, nextTryAt: ctx.now },
    });
    if (count === 0) throw new Refused("changed_meanwhile");
    await tx.task.updateMany({
      where: { kind: "registration", subjectId: id, resolvedAt: null },
      data: { resolvedAt: ctx.now, resolvedBy: ctx.actor.id },
    });
    await tx.outboxEvent.create({
      data: {
        name: registration.state === "waiting" ? "registration/retried" : "registration/waiting",
        payload: { registrationId: id },
      },
    });
    await record(tx, ctx, {
      action: "registration.sent_anew",
      subjectId: id,
      details: { vendor: `${registration.vendor} → ${connector.vendor}` },
    });
    return { id };
  });
