import type { Application } from "@sportello/db/generated/client";
import type { ApplicationFacts, ServiceRules } from "@sportello/domain/applications/application-facts";
import type { Visible } from "@sportello/domain/applications/policies";
import type { OfficeId, PersonId, ServiceId, StaffId } from "@sportello/domain/ids";
import type { ServiceOptions } from "@sportello/domain/services/options";

type Row = Pick<
  Application,
  | "status"
  | "personId"
  | "officeId"
  | "serviceId"
  | "assigneeId"
  | "registrationNumber"
  | "outcome"
  | "identity"
  | "submittedAt"
  | "channel"
> & { readonly leavingId?: string | null };

/** The rules of an application's life, from the options of the version it was sent with. */
export const rulesOf = (options: ServiceOptions): ServiceRules => ({
  needsRegistration: options.registration !== null,
  allowWithdraw: options.allowWithdraw,
  allowReopening: options.allowReopening,
  allowIntegration: options.allowIntegration,
  payment: options.payment,
  stamp: options.stamp,
});

/** What the policies look at. */
export const visibleOf = (row: Pick<Row, "status" | "personId" | "officeId" | "serviceId" | "channel">): Visible => ({
  status: row.status,
  applicantId: row.personId as PersonId,
  officeId: row.officeId as OfficeId,
  serviceId: row.serviceId as ServiceId,
  channel: row.channel,
});

type Received = Pick<ApplicationFacts, "hasPayments" | "isStamped">;

/** What `decide` looks at. `received`: the money that arrived for it and its stamp; a draft never has any. */
export const factsOf = (
  row: Row,
  options: ServiceOptions,
  { hasPayments, isStamped }: Received = { hasPayments: false, isStamped: false },
): ApplicationFacts => ({
  ...visibleOf(row),
  rules: rulesOf(options),
  assigneeId: row.assigneeId as StaffId | null,
  isRegistered: row.registrationNumber !== null,
  hasPayments,
  isStamped,
  isFromGuest: row.submittedAt !== null && row.identity === null && row.channel === "online",
  wasAccepted: row.outcome === "accepted",
  isLeaving: (row.leavingId ?? null) !== null,
});
