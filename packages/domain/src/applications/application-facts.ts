import type { OfficeId, PersonId, ServiceId, StaffId } from "../ids.ts";
import type { Channel } from "./policies.ts";
import type { Status } from "./status.ts";
import type { CommandName } from "./transitions.ts";

/** What the service says about its applications' life; taken from the version the application was sent with. */
export type ServiceRules = {
  readonly needsRegistration: boolean;
  readonly allowWithdraw: boolean;
  readonly allowReopening: boolean;
  readonly allowIntegration: boolean;
  readonly payment: "none" | "immediate" | "deferred";
  readonly stamp: boolean;
};

/** What `decide` must know of an application; nothing else decides. */
export type ApplicationFacts = {
  readonly status: Status;
  readonly rules: ServiceRules;
  readonly applicantId: PersonId | null;
  readonly officeId: OfficeId;
  readonly serviceId: ServiceId;
  readonly channel: Channel;
  readonly assigneeId: StaffId | null;
  readonly isRegistered: boolean;
  readonly hasPayments: boolean;
  /** Bears the revenue stamp that the service asks for. */
  readonly isStamped: boolean;
  /** Sent without signing in: nobody can come back to answer the office. */
  readonly isFromGuest: boolean;
  /** Set when an operator accepted with an amount and the payment was still to come. */
  readonly wasAccepted: boolean;
  /** A decision of the office was taken and can still be taken back: until it left, the office does nothing else with it. */
  readonly isLeaving: boolean;
};

/** What is asked. `reason` is the text the other side will read; `amount` is in euro cents. */
export type Command = {
  readonly name: CommandName;
  readonly reason?: string;
  readonly amount?: number;
  readonly assigneeId?: StaffId;
  readonly officeId?: OfficeId;
};
