import type { Status } from "@sportello/domain/applications/status";
import type { CommandName } from "@sportello/domain/applications/transitions";
import type { ServiceOptions } from "@sportello/domain/services/options";

/** The moments of which the citizen is told; a service may write its own text for each. */
export type Moment = keyof ServiceOptions["messages"];

/** All of them, in the order of an application's life. */
export const moments = [
  "submitted",
  "registered",
  "in_charge",
  "awaiting_integration",
  "accepted",
  "rejected",
  "withdrawn",
] as const satisfies readonly Moment[];

/** Arriving in a status is told when one of these moves led there: given back or reassigned, it is nobody's news. */
const told: Partial<Record<Status, { readonly moment: Moment; readonly by: readonly CommandName[] }>> = {
  submitted: { moment: "submitted", by: ["acquire"] },
  registered: { moment: "registered", by: ["register"] },
  in_charge: { moment: "in_charge", by: ["takeCharge", "assign", "reopen"] },
  awaiting_integration: { moment: "awaiting_integration", by: ["requestIntegration", "registerIntegrationRequest"] },
  accepted: { moment: "accepted", by: ["accept", "registerOutcome", "proceedAfterPayment"] },
  rejected: { moment: "rejected", by: ["reject", "registerOutcome"] },
  withdrawn: { moment: "withdrawn", by: ["withdraw"] },
};

/** @param from where it stood; handed on from one colleague to the next it stays where it was. */
export const momentOf = (status: Status, command: CommandName, from?: Status): Moment | null => {
  const row = told[status];
  const isHandedOn = command === "assign" && (from ?? status) === status;
  return row?.by.includes(command) && !isHandedOn ? row.moment : null;
};

/** The statuses whose events the mail listens to. */
export const toldStatuses = Object.keys(told) as (keyof typeof told)[];
