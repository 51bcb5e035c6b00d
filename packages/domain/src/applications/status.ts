/** The statuses of an application (pratica), in the order of its life. Public numeric codes live in the REST door only. */
export const statuses = [
  "draft",
  "stamp_pending",
  "payment_pending",
  "payment_outcome_pending",
  "payment_succeeded",
  "payment_failed",
  "sent",
  "submitted",
  "registered",
  "in_charge",
  "integration_requested",
  "awaiting_integration",
  "integration_sent",
  "integration_registered",
  "in_charge_after_integration",
  "accepted_awaiting_registration",
  "accepted",
  "rejected_awaiting_registration",
  "rejected",
  "withdrawn",
  "revoked",
] as const;

export type Status = (typeof statuses)[number];

export const finalStatuses = ["accepted", "rejected", "withdrawn", "revoked"] as const satisfies readonly Status[];
export const isFinal = (status: Status): boolean => (finalStatuses as readonly Status[]).includes(status);

/** While one of these lasts the citizen has the ball: the service's maximum response time stops. */
export const pausingStatuses = ["integration_requested", "awaiting_integration"] as const satisfies readonly Status[];
