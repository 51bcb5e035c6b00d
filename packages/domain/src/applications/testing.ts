import type { Actor, StaffRole } from "../access/actor.ts";
import { OfficeId, PersonId, ServiceId, StaffId } from "../ids.ts";
import type { ApplicationFacts, ServiceRules } from "./application-facts.ts";

/** People and an application for the tests of the rules: fixed ids, nothing random. */
const uuid = (last: number) => `01900000-0000-7000-8000-${String(last).padStart(12, "0")}`;

export const marriages = OfficeId.parse(uuid(1));
export const mobility = OfficeId.parse(uuid(2));
export const applicantId = PersonId.parse(uuid(11));
export const assigneeId = StaffId.parse(uuid(21));
export const colleagueId = StaffId.parse(uuid(22));
export const permits = ServiceId.parse(uuid(31));
const otherService = ServiceId.parse(uuid(32));
export const now = new Date("2026-11-23T09:00:00Z");

const staff = (
  id: StaffId,
  role: StaffRole,
  offices: readonly OfficeId[],
  services: "all" | readonly ServiceId[] = "all",
): Actor => ({ kind: "staff", id, role, offices, services });

export const cast = {
  "the applicant": { kind: "citizen", id: applicantId, fiscalCode: "RSSMRA80A01H501U", level: "spid2" },
  "another citizen": { kind: "citizen", id: PersonId.parse(uuid(12)), fiscalCode: "CRSLND79L50F205X", level: "cie" },
  "the assignee": staff(assigneeId, "operator", [mobility]),
  "a colleague": staff(colleagueId, "operator", [mobility]),
  "an operator of another office": staff(StaffId.parse(uuid(23)), "operator", [marriages]),
  "an operator of this service alone": staff(StaffId.parse(uuid(27)), "operator", [mobility], [permits]),
  "an operator of another service": staff(StaffId.parse(uuid(28)), "operator", [mobility], [otherService]),
  "the head of the office": staff(StaffId.parse(uuid(24)), "manager", [mobility]),
  "a reader of the office": staff(StaffId.parse(uuid(25)), "reader", [mobility]),
  "an administrator": staff(StaffId.parse(uuid(26)), "administrator", [mobility]),
  "a job": { kind: "system", job: "register" },
  "nobody signed in": { kind: "anonymous" },
} as const satisfies Record<string, Actor>;
export type Who = keyof typeof cast;
export const everybody = Object.keys(cast) as Who[];

export const plainRules: ServiceRules = {
  needsRegistration: false,
  allowWithdraw: true,
  allowReopening: true,
  allowIntegration: true,
  payment: "none",
  stamp: false,
};

/** An application at work at the mobility office, of the applicant, held by the assignee. */
export const facts = (
  changes: Partial<Omit<ApplicationFacts, "rules">> & { rules?: Partial<ServiceRules> } = {},
): ApplicationFacts => ({
  status: "in_charge",
  applicantId,
  officeId: mobility,
  serviceId: permits,
  channel: "online",
  assigneeId,
  isRegistered: false,
  hasPayments: false,
  isStamped: false,
  isFromGuest: false,
  wasAccepted: false,
  isLeaving: false,
  ...changes,
  rules: { ...plainRules, ...changes.rules },
});
