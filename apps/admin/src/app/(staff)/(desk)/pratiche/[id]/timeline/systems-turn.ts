import type { Status } from "@sportello/domain/applications/status";

const systemsTurn: readonly Status[] = [
  "sent",
  "integration_requested",
  "integration_sent",
  "integration_registered",
  "accepted_awaiting_registration",
  "rejected_awaiting_registration",
];

/** Whether the next move is a job's, which usually takes seconds. */
export const isSystemsTurn = (status: Status): boolean => systemsTurn.includes(status);
