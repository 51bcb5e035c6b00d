import { isUniqueViolation } from "@sportello/db/unique-violation";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";
import type { InviteStaff } from "./input.ts";
import { openInvitation } from "./invitations/open.ts";
import { keepOffices } from "./keep-offices.ts";

/** Nobody signs in with these: a hash that no password has, and no second factor. */
export const noCredentials = { passwordHash: "!", totpSecret: new Uint8Array(0) };

/**
 * Invites somebody to work here: a mail brings them to where they choose a password and a second factor. Until then they cannot sign in.
 * Throws `email_taken` where the address is somebody's already.
 */
export const inviteStaff = async (
  ctx: StaffContext,
  { officeIds, locale, ...who }: InviteStaff,
): Promise<{ id: string }> => {
  try {
    return await ctx.inTenant(async (tx) => {
      const { id } = await tx.staff.create({
        data: { ...who, ...noCredentials, isActive: false, createdAt: ctx.now },
        select: { id: true },
      });
      const offices = await keepOffices(tx, id, officeIds);
      await openInvitation(tx, ctx.now, { staffId: id, kind: "enrolment", locale });
      await record(tx, ctx, {
        action: "staff.invited",
        subjectId: id,
        details: { role: who.role, offices: offices.join(", ") },
      });
      return { id };
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refused("email_taken");
    throw error;
  }
};
