import type { ApplicationFacts } from "./application-facts.ts";
import type { Status } from "./status.ts";
import type { Who } from "./testing.ts";
import type { CommandName } from "./transitions.ts";

type Target = Status | ((application: ApplicationFacts) => Status | null);
type Moves = Partial<Record<CommandName, Target>>;

const sentOrPaid = ({ rules, wasAccepted }: ApplicationFacts): Status =>
  rules.payment === "immediate" && !wasAccepted ? "payment_pending" : "sent";
const onlyRegistered =
  (to: Status) =>
  ({ rules }: ApplicationFacts) =>
    rules.needsRegistration ? to : null;
const outcome =
  (final: "accepted" | "rejected") =>
  ({ rules }: ApplicationFacts): Status =>
    rules.needsRegistration ? `${final}_awaiting_registration` : final;
const released = ({ isRegistered }: ApplicationFacts): Status => (isRegistered ? "registered" : "submitted");
const asked = ({ rules }: ApplicationFacts): Status =>
  rules.needsRegistration ? "integration_requested" : "awaiting_integration";
const afterPayment = (application: ApplicationFacts): Status =>
  application.rules.payment === "immediate" && !application.wasAccepted ? "sent" : outcome("accepted")(application);

/** What each side may do in each status, read by status: the reverse of the table under test, written apart from it. */
export const applicantMay: Partial<Record<Status, Moves>> = {
  draft: { submit: (application) => (application.rules.stamp ? "stamp_pending" : sentOrPaid(application)) },
  stamp_pending: { provideStamp: sentOrPaid, withdraw: "withdrawn" },
  payment_pending: { startPayment: "payment_outcome_pending", withdraw: "withdrawn" },
  payment_failed: { retryPayment: "payment_pending", withdraw: "withdrawn" },
  sent: { withdraw: "withdrawn" },
  submitted: { withdraw: "withdrawn" },
  registered: { withdraw: "withdrawn" },
  in_charge: { withdraw: "withdrawn" },
  integration_requested: { withdraw: "withdrawn" },
  awaiting_integration: { withdraw: "withdrawn", answerIntegration: "integration_sent" },
};

const atWork: Moves = {
  requestIntegration: asked,
  accept: outcome("accepted"),
  reject: outcome("rejected"),
  revoke: "revoked",
};

export const officeMay: Partial<Record<Status, Moves>> = {
  stamp_pending: { revoke: "revoked" },
  payment_pending: { revoke: "revoked" },
  payment_failed: { revoke: "revoked" },
  sent: { revoke: "revoked" },
  submitted: { takeCharge: "in_charge", assign: "in_charge", assignOffice: "submitted", revoke: "revoked" },
  // Only what has its number is ever in this status.
  registered: {
    takeCharge: "in_charge",
    assign: "in_charge",
    assignOffice: ({ isRegistered }) => (isRegistered ? "registered" : null),
    revoke: "revoked",
  },
  in_charge: { ...atWork, assign: "in_charge", assignOffice: released, release: released },
  integration_requested: { revoke: "revoked" },
  awaiting_integration: { cancelIntegration: "in_charge_after_integration", revoke: "revoked" },
  integration_sent: { revoke: "revoked" },
  integration_registered: { revoke: "revoked" },
  in_charge_after_integration: { ...atWork, assign: "in_charge_after_integration", assignOffice: released },
  accepted: { reopen: "in_charge" },
  rejected: { reopen: "in_charge" },
  withdrawn: { reopen: "in_charge" },
};

export const jobsMay: Partial<Record<Status, Moves>> = {
  stamp_pending: { provideStamp: sentOrPaid },
  payment_pending: {
    startPayment: "payment_outcome_pending",
    confirmPayment: "payment_succeeded",
    failPayment: "payment_failed",
  },
  payment_outcome_pending: { confirmPayment: "payment_succeeded", failPayment: "payment_failed" },
  payment_failed: { retryPayment: "payment_pending", confirmPayment: "payment_succeeded" },
  payment_succeeded: { proceedAfterPayment: afterPayment },
  sent: { acquire: "submitted" },
  submitted: { register: onlyRegistered("registered") },
  integration_requested: { registerIntegrationRequest: "awaiting_integration" },
  integration_sent: {
    registerIntegrationAnswer: onlyRegistered("integration_registered"),
    resume: ({ rules }) => (rules.needsRegistration ? null : "in_charge_after_integration"),
  },
  integration_registered: { resume: "in_charge_after_integration" },
  accepted_awaiting_registration: { registerOutcome: "accepted" },
  rejected_awaiting_registration: { registerOutcome: "rejected" },
};

const assigneeOnly: readonly CommandName[] = ["release", "requestIntegration", "cancelIntegration", "accept", "reject"];

/** Which of the office's commands each person may give at all, whatever the application. */
export const mayAtAll: Partial<Record<Who, (command: CommandName) => boolean>> = {
  "the assignee": (command) => command !== "revoke",
  "a colleague": (command) => command !== "revoke" && !assigneeOnly.includes(command),
  "an operator of this service alone": (command) => command !== "revoke" && !assigneeOnly.includes(command),
  "the head of the office": (command) => !assigneeOnly.includes(command),
};

/** What the service or the application forbids beyond the status. */
export const forbidden = (
  command: CommandName,
  { status, rules, isRegistered, hasPayments, isStamped }: ApplicationFacts,
): boolean =>
  (command === "withdraw" && (!rules.allowWithdraw || hasPayments)) ||
  (command === "reopen" &&
    (!rules.allowReopening || (status === "withdrawn" && rules.payment === "immediate" && !hasPayments))) ||
  (command === "reopen" && status === "withdrawn" && rules.stamp && !isStamped) ||
  (command === "requestIntegration" && !rules.allowIntegration) ||
  ((command === "takeCharge" || command === "assign") &&
    status === "submitted" &&
    rules.needsRegistration &&
    !isRegistered);
