import type { OfficeId, PersonId, ServiceId, StaffId } from "../ids.ts";

/** What a member of staff may be. `manager` heads offices, `reader` looks only, `administrator` shapes the tenant. */
export const staffRoles = ["operator", "manager", "reader", "administrator"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** How strongly a citizen proved who they are, weakest first (SPID level 1–3, CIE, eIDAS map onto these). */
export const identityLevels = ["spid1", "spid2", "spid3", "cie"] as const;
export type IdentityLevel = (typeof identityLevels)[number];

/** What a service may ask for: `none` is open to who does not sign in at all (`guest`). */
export const accessLevels = ["none", ...identityLevels] as const;
export type AccessLevel = (typeof accessLevels)[number];

/** Who asks. Built once per request from the session, never from what the request says. */
export type Citizen = {
  readonly kind: "citizen";
  readonly id: PersonId;
  readonly fiscalCode: string;
  readonly level: IdentityLevel;
};
/** Somebody who did not sign in and fills in a service of level `none`: known by a cookie alone, named only by what they type. */
export type Guest = { readonly kind: "guest"; readonly id: PersonId };
/** A person at the counter, identified by a document, for whom a member of staff types: the application is theirs, the hand is not. */
export type Present = {
  readonly kind: "present";
  readonly id: PersonId;
  readonly fiscalCode: string;
  readonly staffId: StaffId;
};
/** Who may hand in an application. */
export type Applicant = Citizen | Guest | Present;
export type Staff = {
  readonly kind: "staff";
  readonly id: StaffId;
  readonly role: StaffRole;
  readonly offices: readonly OfficeId[];
  /** Whose applications they may see within their offices: all, or, where they are restricted, those of these services only. */
  readonly services: "all" | readonly ServiceId[];
  /** Offices of theirs where nobody restricted them: there they see every service. None when left out. */
  readonly wholeOffices?: readonly OfficeId[];
  /** Absent colleagues whose work is theirs today, within what they may see. */
  readonly standsInFor?: readonly StaffId[];
};
export type System = { readonly kind: "system"; readonly job: string };
export type Anonymous = { readonly kind: "anonymous" };
export type Actor = Applicant | Staff | System | Anonymous;

export const isApplicant = (actor: Actor): actor is Applicant =>
  actor.kind === "citizen" || actor.kind === "guest" || actor.kind === "present";
