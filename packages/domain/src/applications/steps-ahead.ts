import type { Day } from "../time/rome-day.ts";
import type { Status } from "./status.ts";

export type StepAhead = {
  readonly name: "register" | "takeCharge" | "answer" | "decide" | "registerOutcome";
  readonly dueOn: Day | null;
};

type Standing = { readonly status: Status; readonly isRegistrationPending: boolean; readonly dueOn: Day | null };

const order: Partial<Record<Status, readonly StepAhead["name"][]>> = {
  sent: ["register", "takeCharge", "decide"],
  submitted: ["register", "takeCharge", "decide"],
  registered: ["takeCharge", "decide"],
  in_charge: ["decide"],
  in_charge_after_integration: ["decide"],
  integration_requested: ["answer", "decide"],
  awaiting_integration: ["answer", "decide"],
  integration_sent: ["decide"],
  integration_registered: ["decide"],
  accepted_awaiting_registration: ["registerOutcome"],
  rejected_awaiting_registration: ["registerOutcome"],
};

/** What is still to happen, in order; the decision carries the last day to conclude. */
export const stepsAhead = ({ status, isRegistrationPending, dueOn }: Standing): StepAhead[] =>
  (order[status] ?? [])
    .filter((name) => name !== "register" || isRegistrationPending)
    .map((name) => ({ name, dueOn: name === "decide" ? dueOn : null }));
