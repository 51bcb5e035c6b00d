import { passwordFaults } from "@sportello/domain/access/password";
import { inLocale } from "@sportello/domain/locales";
import { record } from "../../audit/record.ts";
import type { Context } from "../../context.ts";
import { addressKey, countTry } from "../../rate-limits.ts";
import { Refused } from "../../refused.ts";
import { hashPassword } from "../../sessions/hash-password.ts";
import { sealTotpSecret, totpStep } from "../../sessions/totp.ts";
import { loadInvitation } from "./load.ts";
import { offeredSecret } from "./token.ts";

/** `password` where the invitation asks for one; `code` is what the app shows, six digits. */
export type AcceptInvitationInput = {
  readonly token: string;
  readonly password?: string | undefined;
  readonly code: string;
};

const tries = { name: "staff-enrolment", points: 20, seconds: 600 };

/**
 * Takes an invitation: sets password and second factor, or the second factor alone, and closes it. It opens once, whoever comes first. Throws
 * `weak_password` with its `faults`, `wrong_code`, `code_expired`, `not_found`.
 */
export const acceptInvitation = async (
  ctx: Context,
  { token, password = "", code }: AcceptInvitationInput,
): Promise<{ email: string }> => {
  await countTry(ctx.runtime, tries, addressKey(ctx.tenant.id, ctx.ip));
  const { id, kind, staff } = await ctx.inTenant((tx) => loadInvitation(ctx, tx, token));
  if (kind === "enrolment") {
    const faults = passwordFaults(password, { ...staff, town: inLocale(ctx.tenant.name, "it") });
    if (faults.length > 0) throw new Refused("weak_password", { faults: faults.join(",") });
  }
  const account = { tenantId: ctx.tenant.id, email: staff.email };
  const sealed = sealTotpSecret(ctx.runtime.env.APP_SECRET, account, offeredSecret(ctx.runtime.env.APP_SECRET, id));
  const step = await totpStep(ctx.runtime.env.APP_SECRET, { account, sealed, code, lastStep: 0, now: ctx.now });
  if (step === null) throw new Refused("wrong_code");
  const passwordHash = kind === "enrolment" ? await hashPassword(password) : null;
  return ctx.inTenant(async (tx) => {
    const { count } = await tx.staffInvitation.updateMany({
      where: { id, closedAt: null, expiresAt: { gt: ctx.now } },
      data: { closedAt: ctx.now },
    });
    if (count === 0) throw new Refused("code_expired");
    await tx.staff.update({
      where: { id: staff.id },
      data: {
        totpSecret: sealed,
        totpLastStep: step,
        totpResetUntil: null,
        ...(passwordHash !== null && { passwordHash, isActive: true, enrolledAt: ctx.now }),
      },
      select: { id: true },
    });
    // Who proves to be somebody signs out whoever else was in under their name.
    await tx.session.updateMany({ where: { staffId: staff.id, revokedAt: null }, data: { revokedAt: ctx.now } });
    await record(tx, ctx, {
      action: kind === "enrolment" ? "staff.enrolled" : "staff.second_factor_enrolled",
      subjectId: staff.id,
    });
    return { email: staff.email };
  });
};
