import type { ActingContext } from "../context.ts";

/** A message or a debt that no job took up for so long was lost. The longest pause between two tries is under five hours. */
const lostMinutes = 5;
const lateHours = 5;
const atMost = 200;

export type SweptPayments = { readonly debts: number; readonly notifications: number; readonly applications: number };

/** Finds debts nobody tells, messages nobody read and applications that wait for a debt nobody asked for, and tells their events again. */
export const sweepPayments = (ctx: ActingContext): Promise<SweptPayments> =>
  ctx.inTenant(async (tx) => {
    const before = new Date(ctx.now.getTime() - lostMinutes * 60_000);
    const late = new Date(ctx.now.getTime() - lateHours * 3_600_000);
    const debts = await tx.payment.findMany({
      where: {
        state: "creating",
        importId: null,
        cases: { none: { kind: "creation_failed", resolvedAt: null } },
        OR: [{ lastTriedAt: null, createdAt: { lt: before } }, { lastTriedAt: { lt: late } }],
      },
      take: atMost,
      select: { id: true },
    });
    const notifications = await tx.paymentNotification.findMany({
      where: { verdict: "taken", processedAt: null, receivedAt: { lt: before } },
      take: atMost,
      select: { id: true },
    });
    const applications = await tx.application.findMany({
      where: {
        status: "payment_pending",
        changes: { none: { at: { gt: before } } },
        payments: {
          none: { kind: { not: "stamp" }, state: { in: ["creating", "waiting", "started", "failed", "paid"] } },
        },
      },
      take: atMost,
      select: {
        id: true,
        changes: {
          where: { to: "payment_pending" },
          orderBy: [{ at: "desc" }, { id: "desc" }],
          take: 1,
          select: { id: true, command: true },
        },
      },
    });
    await tx.outboxEvent.createMany({
      data: [
        ...debts.map(({ id }) => ({ name: "payment/asked", payload: { paymentId: id } })),
        ...notifications.map(({ id }) => ({ name: "payment/notified", payload: { notificationId: id } })),
        ...applications.flatMap(({ id, changes }) =>
          changes.map((change) => ({
            name: "application/payment_pending",
            payload: { applicationId: id, changeId: change.id, command: change.command },
          })),
        ),
      ],
    });
    return { debts: debts.length, notifications: notifications.length, applications: applications.length };
  });
