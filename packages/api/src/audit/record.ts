import type { Tx } from "@sportello/db/client";
import { isApplicant } from "@sportello/domain/access/actor";
import type { ActingContext } from "../context.ts";
import type { AuditFacts } from "./facts.ts";

/** What the security log keeps; `details` never holds a password, a token or an answer. */
export type AuditNote = {
  readonly action: AuditAction;
  readonly subjectId?: string;
  readonly details?: AuditFacts;
};

export const auditActions = [
  "office.created",
  "office.changed",
  "office.closed",
  "office.reopened",
  "staff.invited",
  "staff.enrolled",
  "staff.changed",
  "staff.role_changed",
  "staff.suspended",
  "staff.restored",
  "staff.ended",
  "staff.access_reset",
  "staff.second_factor_reset",
  "staff.second_factor_enrolled",
  "tenant.changed",
  "tenant.logo_changed",
  "tenant.legal_text_changed",
  "tenant.domain_added",
  "tenant.domain_verified",
  "tenant.domain_removed",
  "audit.exported",
  "list.created",
  "list.changed",
  "list.removed",
  "service_group.created",
  "service_group.changed",
  "service_group.removed",
  "service_group.ordered",
  "service.merged",
  "service.message_previewed",
  "session.opened",
  "session.refused",
  "session.locked_out",
  "session.closed",
  "application.read",
  "file.read",
  "person.searched",
  "absence.noted",
  "absence.ended",
  "staff.restricted",
  "folder.linked",
  "folder.unlinked",
  "counter.person_found",
  "counter.filling_begun",
  "counter.filling_discarded",
  "applications.exported",
  "applications.handled_in_bulk",
  "decision.taken_back",
  "decision_text.saved",
  "decision_text.removed",
  "outcome_template.saved",
  "outcome_template.removed",
  "registration.marked_by_hand",
  "registration.retried",
  "registration.sent_anew",
  "service.registration_changed",
  "service.draft_opened",
  "service.draft_discarded",
  "service.created",
  "service.published",
  "service.rolled_back",
  "service.activated",
  "service.suspended",
  "service.archived",
  "service.scheduled",
  "service.removed",
  "subform.created",
  "subform.changed",
  "subform.draft_discarded",
  "connector.changed",
  "payment.marked_paid",
  "payment.file_added",
  "refund.asked",
  "refund.decided",
  "refund.paid",
  "payment.case_resolved",
  "payment.exported",
  "dues.uploaded",
  "dues.confirmed",
  "reconciliation.asked",
  "action.retried",
  "action.cancelled",
  "run.woken",
  "run.cancelled",
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who does it, when, and from where: a job has no address, and that of a citizen is not kept. */
type Recorded = Pick<ActingContext, "actor" | "now"> & { readonly ip?: string };

/** Adds a line to the security log in the verb's own transaction: what was refused or rolled back was not done. */
export const record = async (tx: Tx, { actor, now, ip }: Recorded, note: AuditNote): Promise<void> => {
  await tx.auditEntry.create({
    data: {
      action: note.action,
      actorKind: actor.kind,
      actorId:
        actor.kind === "present" ? actor.staffId : isApplicant(actor) || actor.kind === "staff" ? actor.id : null,
      subjectId: note.subjectId ?? null,
      address: ip !== undefined && !isApplicant(actor) ? ip : null,
      details: note.details ?? {},
      at: now,
    },
    select: { id: true },
  });
};
