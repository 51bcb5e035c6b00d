import type { Status } from "@sportello/domain/applications/status";

const steps: Partial<Record<Status, "bollo" | "pagamento">> = {
  stamp_pending: "bollo",
  payment_pending: "pagamento",
  payment_outcome_pending: "pagamento",
  payment_failed: "pagamento",
};

/** The step of the flow at which an application waits for the citizen's money: the stamp, or the payment. Null when it waits for none. */
export const stepToPay = (status: Status): "bollo" | "pagamento" | null => steps[status] ?? null;
