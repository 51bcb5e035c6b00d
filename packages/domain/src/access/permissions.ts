import type { StaffRole } from "./actor.ts";

/** The coarse right a procedure asks for; the fine rule (which office, which service) is a policy inside the verb. */
export const permissions = [
  "applications.read",
  "applications.work",
  "applications.decide",
  "applications.revoke",
  "counter.fill",
  "team.restrict",
  "texts.write",
  "messages.write",
  "services.read",
  "services.write",
  "payments.read",
  "payments.mend",
  "registrations.read",
  "registrations.mend",
  "connectors.write",
  "jobs.read",
  "jobs.mend",
  "staff.read",
  "staff.write",
  "tenant.read",
  "tenant.write",
  "audit.read",
] as const;
export type Permission = (typeof permissions)[number];

const reading = ["applications.read", "services.read"] as const;
const working = [...reading, "applications.work", "applications.decide", "messages.write", "counter.fill"] as const;

/** Deny by default: what is not listed here a role may not do. */
export const permissionsOf: Record<StaffRole, readonly Permission[]> = {
  reader: reading,
  operator: working,
  manager: [
    ...working,
    "applications.revoke",
    "team.restrict",
    "texts.write",
    "payments.read",
    "payments.mend",
    "registrations.read",
    "registrations.mend",
    "connectors.write",
    "jobs.read",
  ],
  administrator: [
    "services.read",
    "services.write",
    "payments.read",
    "payments.mend",
    "registrations.read",
    "registrations.mend",
    "connectors.write",
    "jobs.read",
    "jobs.mend",
    "staff.read",
    "staff.write",
    "tenant.read",
    "tenant.write",
    "audit.read",
  ],
};

export const hasPermission = (role: StaffRole, permission: Permission): boolean =>
  permissionsOf[role].includes(permission);
