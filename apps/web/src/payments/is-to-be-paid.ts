import type { Status } from "@sportello/domain/applications/status";

/** The application waits for money: the citizen's way leads to the payment. What has just been paid is on its way already. */
export const isToBePaid = (status: Status): boolean => status === "payment_pending" || status === "payment_outcome_pending" || status === "payment_failed";
