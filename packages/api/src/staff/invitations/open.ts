import type { Tx } from "@sportello/db/client";
import type { StaffInvitationKind } from "@sportello/db/generated/client";

type NewInvitation = { readonly staffId: string; readonly kind: StaffInvitationKind; readonly locale: string };

/** How long each kind opens: a mail is read within days, a second factor is chosen at the sign-in itself. */
export const invitationHours: Record<StaffInvitationKind, number> = { enrolment: 72, second_factor: 0.25 };

/** Opens a way in, in place of those before it; the mail of an enrolment leaves by a job. */
export const openInvitation = async (
  tx: Tx,
  now: Date,
  { staffId, kind, locale }: NewInvitation,
): Promise<{ id: string }> => {
  await tx.staffInvitation.updateMany({ where: { staffId, closedAt: null }, data: { closedAt: now } });
  const expiresAt = new Date(now.getTime() + invitationHours[kind] * 3_600_000);
  const invitation = await tx.staffInvitation.create({
    data: { staffId, kind, locale, createdAt: now, expiresAt },
    select: { id: true },
  });
  if (kind === "enrolment")
    await tx.outboxEvent.create({ data: { name: "staff/invited", payload: { invitationId: invitation.id } } });
  return invitation;
};
