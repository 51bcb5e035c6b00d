import { pausingStatuses, type Status } from "./status.ts";

/**
 * Whose turn it is, as the desk sees it: the citizen owes an answer or a payment, the office owes a move, or a job is at work.
 * Drafts and what is concluded wait for nobody.
 */
export const turns = {
  office: [
    "submitted",
    "registered",
    "in_charge",
    "integration_sent",
    "integration_registered",
    "in_charge_after_integration",
  ],
  citizen: ["stamp_pending", "payment_pending", "payment_failed", ...pausingStatuses],
  system: [
    "payment_outcome_pending",
    "payment_succeeded",
    "sent",
    "accepted_awaiting_registration",
    "rejected_awaiting_registration",
  ],
} as const satisfies Record<string, readonly Status[]>;

export type Turn = keyof typeof turns;

/** Every status in which somebody or something still has to move. */
export const openStatuses: readonly Status[] = [...turns.office, ...turns.citizen, ...turns.system];

/** Where a payment stands, in the words of the desk, as the statuses say it. */
export const paymentSteps = {
  due: ["stamp_pending", "payment_pending"],
  underway: ["payment_outcome_pending"],
  failed: ["payment_failed"],
  paid: ["payment_succeeded"],
} as const satisfies Record<string, readonly Status[]>;

export type PaymentStep = keyof typeof paymentSteps;
