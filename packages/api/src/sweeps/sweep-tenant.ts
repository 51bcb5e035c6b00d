import type { Tx } from "@sportello/db/client";
import type { Status } from "@sportello/domain/applications/status";
import type { ActingContext } from "../context.ts";

/** A job that has not moved an application for so long was lost, or the engine was away. */
const stuckMinutes = 5;
/** A registration that is late by so much has no run that waits for it. */
const lateMinutes = 15;
const atMost = 200;

/** Where an application stays only until a job has made its document, and the document that proves it was made. */
const passing: readonly {
  readonly status: Status;
  readonly kind: "receipt" | "integration_request" | "integration_answer" | "outcome";
}[] = [
  { status: "sent", kind: "receipt" },
  { status: "integration_requested", kind: "integration_request" },
  { status: "integration_sent", kind: "integration_answer" },
  { status: "accepted_awaiting_registration", kind: "outcome" },
  { status: "rejected_awaiting_registration", kind: "outcome" },
];

export type Swept = { readonly applications: number; readonly registrations: number };

/** Finds what was left behind in one tenant and tells its event again; jobs that did their work find it done. */
export const sweepTenant = (ctx: ActingContext): Promise<Swept> =>
  ctx.inTenant(async (tx) => {
    const before = new Date(ctx.now.getTime() - stuckMinutes * 60_000);
    let applications = 0;
    for (const { status, kind } of passing) {
      const stuck = await tx.application.findMany({
        where: { status, changes: { none: { at: { gt: before } } } },
        take: atMost,
        select: {
          id: true,
          documents: { where: { kind }, select: { createdAt: true } },
          changes: { where: { to: status }, orderBy: [{ at: "desc" }, { id: "desc" }], take: 1 },
        },
      });
      for (const { id, documents, changes } of stuck) {
        const [change] = changes;
        if (!change || documents.some(({ createdAt }) => createdAt >= change.at)) continue;
        await tx.outboxEvent.create({
          data: {
            name: `application/${status}`,
            payload: { applicationId: id, changeId: change.id, command: change.command },
          },
        });
        applications += 1;
      }
    }
    return { applications, registrations: await wakeLate(tx, ctx) };
  });

const wakeLate = async (tx: Tx, { now }: ActingContext): Promise<number> => {
  const late = new Date(now.getTime() - lateMinutes * 60_000);
  const lost = await tx.registration.findMany({
    where: { state: "waiting", OR: [{ nextTryAt: { lt: late } }, { nextTryAt: null, lastTriedAt: { lt: late } }] },
    take: atMost,
    select: { id: true },
  });
  await tx.registration.updateMany({ where: { id: { in: lost.map(({ id }) => id) } }, data: { nextTryAt: now } });
  await tx.outboxEvent.createMany({
    data: lost.map(({ id }) => ({ name: "registration/waiting", payload: { registrationId: id } })),
  });
  return lost.length;
};
