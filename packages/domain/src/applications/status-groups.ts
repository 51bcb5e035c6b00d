import type { Status } from "./status.ts";

/** How the personal area sorts applications: what is the citizen's turn, what nobody has begun, what is being worked on, what is over. */
export const statusGroups = ["to_complete", "waiting", "in_progress", "concluded"] as const;
export type StatusGroup = (typeof statusGroups)[number];

const groups = {
  draft: "to_complete",
  stamp_pending: "to_complete",
  payment_pending: "to_complete",
  payment_outcome_pending: "waiting",
  payment_succeeded: "waiting",
  payment_failed: "to_complete",
  sent: "waiting",
  submitted: "waiting",
  registered: "waiting",
  in_charge: "in_progress",
  integration_requested: "in_progress",
  awaiting_integration: "to_complete",
  integration_sent: "in_progress",
  integration_registered: "in_progress",
  in_charge_after_integration: "in_progress",
  accepted_awaiting_registration: "in_progress",
  accepted: "concluded",
  rejected_awaiting_registration: "in_progress",
  rejected: "concluded",
  withdrawn: "concluded",
  revoked: "concluded",
} as const satisfies Record<Status, StatusGroup>;

export const groupOf = (status: Status): StatusGroup => groups[status];

export const statusesOf = (group: StatusGroup): Status[] =>
  (Object.keys(groups) as Status[]).filter((status) => groups[status] === group);

/** Sent, and now it is the citizen's turn: what the personal area points at everywhere. */
export const yourTurnStatuses: readonly Status[] = statusesOf("to_complete").filter((status) => status !== "draft");
