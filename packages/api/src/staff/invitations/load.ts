import type { Tx } from "@sportello/db/client";
import type { Context } from "../../context.ts";
import { Refused } from "../../refused.ts";
import { invitationOf } from "./token.ts";

/** The invitation behind a token, with the person, while it opens. Throws `not_found` for none of ours, `code_expired` for one that is over. */
export const loadInvitation = async ({ runtime, now }: Pick<Context, "runtime" | "now">, tx: Tx, token: string) => {
  const id = invitationOf(runtime.env.APP_SECRET, token);
  const invitation =
    id === null ? null : await tx.staffInvitation.findUnique({ where: { id }, include: { staff: true } });
  if (!invitation) throw new Refused("not_found");
  const isOpen = invitation.closedAt === null && invitation.expiresAt > now && invitation.staff.endedAt === null;
  if (!isOpen) throw new Refused("code_expired");
  return invitation;
};
