import { type Actor, isApplicant as isOfThePublic } from "../access/actor.ts";
import { hasPermission } from "../access/permissions.ts";
import type { RefusalCode } from "../refusals.ts";
import type { ApplicationFacts, Command } from "./application-facts.ts";
import { refusalOfPlace, worksFor } from "./policies.ts";
import type { CommandName } from "./transitions.ts";

/**
 * What a move asks beyond the table. Guards about the person are checked first, so that a stranger never learns
 * the status from the refusal; guards about the application come after the table.
 */
export type Guard = {
  readonly about: "person" | "application";
  readonly check: (application: ApplicationFacts, command: Command, actor: Actor) => RefusalCode | null;
};

const isApplicant: Guard = {
  about: "person",
  check: ({ applicantId }, _command, actor) =>
    isOfThePublic(actor) && actor.id !== applicantId ? "not_the_applicant" : null,
};

const isOfTheOffice: Guard = {
  about: "person",
  check: (application, _command, actor) => (actor.kind === "staff" ? refusalOfPlace(application, actor) : null),
};

const may = (permission: "applications.work" | "applications.decide" | "applications.revoke"): Guard => ({
  about: "person",
  check: (_application, _command, actor) =>
    actor.kind === "staff" && !hasPermission(actor.role, permission) ? "not_allowed" : null,
});

const isAssignee: Guard = {
  about: "application",
  check: ({ assigneeId }, _command, actor) =>
    actor.kind === "staff" && !worksFor(actor, assigneeId) ? "not_the_assignee" : null,
};

const when = (
  refusal: RefusalCode,
  isRefused: (application: ApplicationFacts, command: Command) => boolean,
): Guard => ({
  about: "application",
  check: (application, command) => (isRefused(application, command) ? refusal : null),
});

const isRegisteredService = when("not_in_this_status", ({ rules }) => !rules.needsRegistration);
const hasReason = when("reason_required", (_application, { reason }) => !reason?.trim());
/** Nobody works on what has no number yet, where there is to be one. */
const hasNumber = when(
  "awaiting_registration",
  ({ status, rules, isRegistered }) => status === "submitted" && rules.needsRegistration && !isRegistered,
);
const working = [isOfTheOffice, may("applications.work")];
const deciding = [isOfTheOffice, may("applications.decide"), isAssignee];

export const guards: Partial<Record<CommandName, readonly Guard[]>> = {
  submit: [isApplicant],
  provideStamp: [isApplicant],
  startPayment: [isApplicant],
  retryPayment: [isApplicant],
  register: [isRegisteredService],
  registerIntegrationAnswer: [isRegisteredService],
  takeCharge: [...working, hasNumber],
  assign: [...working, hasNumber, when("invalid_input", (_application, { assigneeId }) => assigneeId === undefined)],
  assignOffice: [
    ...working,
    when("invalid_input", (application, { officeId }) => officeId === undefined || officeId === application.officeId),
  ],
  release: [...working, isAssignee],
  requestIntegration: [
    ...deciding,
    when("integration_not_allowed", ({ rules, isFromGuest }) => !rules.allowIntegration || isFromGuest),
    hasReason,
  ],
  answerIntegration: [isApplicant],
  cancelIntegration: deciding,
  accept: [
    ...deciding,
    when("amount_required", ({ rules }, { amount }) => rules.payment === "deferred" && amount === undefined),
    when("invalid_input", (_application, { amount = 0 }) => !Number.isSafeInteger(amount) || amount < 0),
  ],
  reject: [...deciding, hasReason],
  withdraw: [
    isApplicant,
    when("withdraw_not_allowed", ({ rules }) => !rules.allowWithdraw),
    when("withdraw_after_payment", ({ hasPayments }) => hasPayments),
  ],
  reopen: [
    isOfTheOffice,
    may("applications.decide"),
    when("reopening_not_allowed", ({ rules }) => !rules.allowReopening),
    // Withdrawn before it was paid for or stamped: to be examined without is nobody's right.
    when(
      "not_in_this_status",
      ({ rules, status, hasPayments }) => rules.payment === "immediate" && status === "withdrawn" && !hasPayments,
    ),
    when("not_in_this_status", ({ rules, status, isStamped }) => rules.stamp && status === "withdrawn" && !isStamped),
    hasReason,
  ],
  revoke: [isOfTheOffice, may("applications.revoke"), hasReason],
};
