import { type Status, statuses } from "@sportello/domain/applications/status";

/** The statuses as the desk thinks of them: what has to be done next and by whom. Drafts belong to the citizen alone. */
export const phases = {
  arriving: [
    "stamp_pending",
    "payment_pending",
    "payment_outcome_pending",
    "payment_succeeded",
    "payment_failed",
    "sent",
  ],
  to_take: ["submitted", "registered"],
  at_work: ["in_charge", "in_charge_after_integration"],
  with_citizen: ["integration_requested", "awaiting_integration"],
  answered: ["integration_sent", "integration_registered"],
  closing: ["accepted_awaiting_registration", "rejected_awaiting_registration"],
  closed: ["accepted", "rejected", "withdrawn", "revoked"],
} as const satisfies Record<string, readonly Status[]>;

export type Phase = keyof typeof phases;
export const phaseNames = Object.keys(phases) as Phase[];

/** The statuses a filter means: those of a phase, or one status alone; undefined for anything else. */
export const statusesOf = (filter: string): Status[] | undefined => {
  const phase = phaseNames.find((name) => name === filter);
  if (phase) return [...phases[phase]];
  const status = statuses.find((name) => name === filter && name !== "draft");
  return status ? [status] : undefined;
};
