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
      const stuck = await stuckIn(tx, status, kind, before);
      await tx.outboxEvent.createMany({
        data: stuck.map(({ id, changeId, command }) => ({
          name: `application/${status}`,
          payload: { applicationId: id, changeId, command },
        })),
      });
      applications += stuck.length;
    }
    return { applications, registrations: await wakeLate(tx, ctx) };
  });

/**
 * Those whose document was not made since they came to the status, the longest waiting first. Those that only wait for their number are not among
 * them, however many: during an outage of the registry they would take all the places.
 */
const stuckIn = (tx: Tx, status: Status, kind: (typeof passing)[number]["kind"], before: Date) =>
  tx.$queryRaw<{ id: string; changeId: string; command: string }[]>`
    select a.id::text as id, c.id::text as "changeId", c.command
    from application a
    join lateral (
      select id, command, at from status_change where application_id = a.id and "to" = a.status order by at desc, id desc limit 1
    ) c on true
    where a.status::text = ${status}
      and not exists (select from status_change later where later.application_id = a.id and later.at > ${before})
      and not exists (select from document d where d.application_id = a.id and d.kind::text = ${kind} and d.created_at >= c.at)
    order by c.at, a.id
    limit ${atMost}`;

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
