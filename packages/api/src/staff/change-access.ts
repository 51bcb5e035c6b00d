import type { Prisma } from "@sportello/db/generated/client";
import { moveStaff, type StaffCommand } from "@sportello/domain/access/staff-life";
import type { Locale } from "@sportello/domain/locales";
import { type AuditAction, record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { expectOk } from "../refused.ts";
import { closeAccess } from "./close-access.ts";
import { openInvitation } from "./invitations/open.ts";
import { noCredentials } from "./invite.ts";
import { loadSubject } from "./load-subject.ts";

/** `locale` is the language of the mail that `invite` and `resetAccess` send. */
export type ChangeAccessInput = { readonly id: string; readonly command: StaffCommand; readonly locale: Locale };

/** After a reset, the password alone leads to a new second factor for so long. */
export const secondFactorDays = 3;

const actions: Record<StaffCommand, AuditAction> = {
  invite: "staff.invited",
  suspend: "staff.suspended",
  restore: "staff.restored",
  end: "staff.ended",
  resetSecondFactor: "staff.second_factor_reset",
  resetAccess: "staff.access_reset",
};

/**
 * Suspends, restores or ends somebody's access, invites them again, or resets what they sign in with. Whoever loses access is signed out at once, and
 * what was sent to them opens nothing any more. Throws `not_in_this_status`, `own_account`, `last_administrator`. Recorded.
 */
export const changeAccess = (ctx: StaffContext, { id, command, locale }: ChangeAccessInput): Promise<{ id: string }> =>
  ctx.inTenant(async (tx) => {
    const { row, subject } = await loadSubject(ctx, tx, id);
    expectOk(moveStaff(command, subject));
    if (command !== "restore") await closeAccess(tx, id, ctx.now);
    await tx.staff.update({ where: { id }, data: after(command, ctx.now), select: { id: true } });
    if (command === "invite" || command === "resetAccess")
      await openInvitation(tx, ctx.now, { staffId: id, kind: "enrolment", locale });
    if (command === "resetSecondFactor")
      await tx.outboxEvent.create({
        data: { name: "staff/second-factor-reset", payload: { staffId: id, locale, at: ctx.now.toISOString() } },
      });
    await record(tx, ctx, {
      action: actions[command],
      subjectId: id,
      details: { before: subject.state, role: row.role },
    });
    return { id };
  });

const after = (command: StaffCommand, now: Date): Prisma.StaffUpdateInput => {
  const nothing = { ...noCredentials, totpResetUntil: null };
  switch (command) {
    case "invite":
    case "resetAccess":
      return { ...nothing, isActive: false, enrolledAt: null, endedAt: null };
    case "suspend":
      return { isActive: false };
    case "restore":
      return { isActive: true };
    case "end":
      return { ...nothing, isActive: false, endedAt: now };
    case "resetSecondFactor":
      return {
        totpSecret: noCredentials.totpSecret,
        totpResetUntil: new Date(now.getTime() + secondFactorDays * 86_400_000),
      };
  }
};
