import { record } from "../../audit/record.ts";
import type { StaffContext } from "../../context.ts";
import { expectFound, Refused } from "../../refused.ts";

/** First and last instant in which the service takes applications, as ISO instants; null is no limit. */
export type ScheduleInput = {
  readonly slug: string;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
};

/** Sets when a service opens and closes by itself. Refuses with `invalid_input` when it would close before it opens. */
export const scheduleService = (ctx: StaffContext, { slug, opensAt, closesAt }: ScheduleInput): Promise<void> =>
  ctx.inTenant(async (tx) => {
    const service = expectFound(await tx.service.findFirst({ where: { slug } }));
    const [from, until] = [opensAt, closesAt].map((instant) => (instant === null ? null : new Date(instant)));
    if (from && until && until <= from) throw new Refused("invalid_input");
    await tx.service.update({ where: { id: service.id }, data: { opensAt: from ?? null, closesAt: until ?? null } });
    await record(tx, ctx, {
      action: "service.scheduled",
      subjectId: service.id,
      details: { service: slug, opens: opensAt, closes: closesAt },
    });
  });
