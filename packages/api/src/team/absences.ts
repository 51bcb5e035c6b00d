import { romeDay } from "@sportello/domain/time/rome-day";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectFound, Refused } from "../refused.ts";

export type AbsenceInput = {
  readonly staffId: string;
  readonly delegateId: string;
  readonly firstDay: string;
  readonly lastDay: string;
};

/**
 * Notes that somebody is away and who does their work meanwhile: oneself, or a head of office for a colleague. The delegate works on applications and
 * shares an office with whoever is away; `colleague_elsewhere` otherwise. Two absences of one person at a time are refused.
 */
export const saveAbsence = (
  ctx: StaffContext,
  { staffId, delegateId, firstDay, lastDay }: AbsenceInput,
): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    if (firstDay > lastDay || lastDay < romeDay(ctx.now) || staffId === delegateId) throw new Refused("invalid_input");
    const working = { isActive: true, role: { in: ["operator", "manager"] as ("operator" | "manager")[] } };
    const absent = expectFound(
      await tx.staff.findFirst({
        where: { id: staffId, ...working, offices: { some: { officeId: { in: [...ctx.actor.offices] } } } },
        include: { offices: true },
      }),
    );
    if (staffId !== ctx.actor.id && ctx.actor.role !== "manager") throw new Refused("not_allowed");
    const shared = await tx.staff.count({
      where: {
        id: delegateId,
        ...working,
        offices: { some: { officeId: { in: absent.offices.map(({ officeId }) => officeId) } } },
      },
    });
    if (shared === 0) throw new Refused("colleague_elsewhere");
    const days = { firstDay: new Date(firstDay), lastDay: new Date(lastDay) };
    if (
      (await tx.absence.count({
        where: { staffId, endedAt: null, firstDay: { lte: days.lastDay }, lastDay: { gte: days.firstDay } },
      })) > 0
    )
      throw new Refused("changed_meanwhile");
    const { id } = await tx.absence.create({
      data: { staffId, delegateId, ...days, createdBy: ctx.actor.id, createdAt: ctx.now },
      select: { id: true },
    });
    await record(tx, ctx, {
      action: "absence.noted",
      subjectId: staffId,
      details: { delegate: delegateId, from: firstDay, to: lastDay },
    });
    return { id };
  });

/** Back earlier, or called off: from now on nobody stands in. By oneself or a head of a common office. */
export const endAbsence = (ctx: StaffContext, { id }: { id: string }): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const absence = expectFound(
      await tx.absence.findFirst({
        where: { id, staff: { offices: { some: { officeId: { in: [...ctx.actor.offices] } } } } },
      }),
    );
    if (absence.staffId !== ctx.actor.id && ctx.actor.role !== "manager") throw new Refused("not_found");
    const { count } = await tx.absence.updateMany({ where: { id, endedAt: null }, data: { endedAt: ctx.now } });
    if (count === 0) throw new Refused("changed_meanwhile");
    await record(tx, ctx, { action: "absence.ended", subjectId: absence.staffId });
    return { id };
  });
