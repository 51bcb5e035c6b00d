import type { Prisma } from "@sportello/db/generated/client";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";

/** Which registrations to try again: some, all that are not registered, all of one vendor or of one service. */
export type RetryInput =
  | { readonly ids: readonly string[] }
  | { readonly all: true }
  | { readonly vendor: string }
  | { readonly serviceId: string };

const chosenBy = (input: RetryInput): Prisma.RegistrationWhereInput => {
  if ("ids" in input) return { id: { in: [...input.ids] } };
  if ("vendor" in input) return { vendor: input.vendor };
  return "serviceId" in input ? { document: { application: { serviceId: input.serviceId } } } : {};
};

/**
 * Tries again now. One that waits for its next try is woken; one that failed or was refused begins anew, with two days before it.
 * A registered one is left alone. Returns how many were set going.
 */
export const retryRegistrations = (ctx: StaffContext, input: RetryInput): Promise<{ retried: number }> =>
  ctx.inTenant(async (tx) => {
    const chosen = chosenBy(input);
    const rows = await tx.registration.findMany({
      where: { AND: [chosen, { state: { not: "registered" } }] },
      select: { id: true, state: true },
    });
    if ("ids" in input) {
      const existing = await tx.registration.count({ where: chosen });
      if (existing !== new Set(input.ids).size) throw new Refused("not_found");
    }
    const ended = rows.filter(({ state }) => state !== "waiting").map(({ id }) => id);
    await tx.registration.updateMany({
      where: { id: { in: ended }, state: { not: "registered" } },
      data: { state: "waiting", attempts: 0, nextTryAt: ctx.now },
    });
    await tx.task.updateMany({
      where: { kind: "registration", subjectId: { in: ended }, resolvedAt: null },
      data: { resolvedAt: ctx.now, resolvedBy: ctx.actor.id },
    });
    await tx.outboxEvent.createMany({
      data: rows.map(({ id, state }) => ({
        name: state === "waiting" ? "registration/retried" : "registration/waiting",
        payload: { registrationId: id },
      })),
    });
    await record(tx, ctx, { action: "registration.retried", details: { count: rows.length } });
    return { retried: rows.length };
  });
