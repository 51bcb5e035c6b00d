import type { Status } from "@sportello/domain/applications/status";
import type { Tone } from "./badge.tsx";

/** Blue waits for the office, teal waits for somebody else, green and red are outcomes, grey is over or not begun. */
export const toneOfStatus: Record<Status, Tone> = {
  draft: "neutral",
  stamp_pending: "wait",
  payment_pending: "wait",
  payment_outcome_pending: "wait",
  payment_succeeded: "wait",
  payment_failed: "bad",
  sent: "neutral",
  submitted: "primary",
  registered: "primary",
  in_charge: "warn",
  integration_requested: "wait",
  awaiting_integration: "wait",
  integration_sent: "primary",
  integration_registered: "primary",
  in_charge_after_integration: "warn",
  accepted_awaiting_registration: "good",
  accepted: "good",
  rejected_awaiting_registration: "bad",
  rejected: "bad",
  withdrawn: "neutral",
  revoked: "neutral",
};
