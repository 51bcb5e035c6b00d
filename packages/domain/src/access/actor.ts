import type { OfficeId, PersonId, StaffId } from "../ids.ts";

/** What a member of staff may be. `manager` heads offices, `reader` looks only, `administrator` shapes the tenant. */
export const staffRoles = ["operator", "manager", "reader", "administrator"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** How strongly a citizen proved who they are, weakest first (SPID level 1–3, CIE, eIDAS map onto these). */
export const identityLevels = ["spid1", "spid2", "spid3", "cie"] as const;
export type IdentityLevel = (typeof identityLevels)[number];

/** Who asks. Built once per request from the session, never from what the request says. */
export type Citizen = { readonly kind: "citizen"; readonly id: PersonId; readonly fiscalCode: string; readonly level: IdentityLevel };
export type Staff = {
  readonly kind: "staff";
  readonly id: StaffId;
  readonly role: StaffRole;
  readonly offices: readonly OfficeId[];
};
export type System = { readonly kind: "system"; readonly job: string };
export type Anonymous = { readonly kind: "anonymous" };
export type Actor = Citizen | Staff | System | Anonymous;
