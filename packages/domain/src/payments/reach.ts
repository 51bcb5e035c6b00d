import type { Staff } from "../access/actor.ts";
import { hasPermission } from "../access/permissions.ts";
import { outOfReach, type Restriction } from "../access/reach.ts";
import type { OfficeId } from "../ids.ts";

/** How far a member of staff sees money: the whole municipality, or the offices and services whose applications they see. */
export type PaymentsReach = "town" | Pick<Staff, "offices" | "services" | "wholeOffices">;

/**
 * Who reads payments reads those of their offices, as far as nobody restricted them there; administrators, and who reads payments in an office that
 * keeps the accounts, those of the whole municipality. A restriction in that office leaves them what it names, and no more.
 */
export const paymentsReachOf = (staff: Staff, accountsOffices: readonly OfficeId[]): PaymentsReach => {
  const { role, offices, services, wholeOffices = [] } = staff;
  if (!hasPermission(role, "payments.read")) return { offices: [], services: "all" };
  const whole = services === "all" ? offices : wholeOffices;
  if (role === "administrator" || accountsOffices.some((office) => whole.includes(office))) return "town";
  return { offices, services, wholeOffices };
};

/** Why money of this office and service is out of somebody's reach, or null. Money of no service at all (`null`) is the accounts office's alone. */
export const refusalOfMoney = (
  reach: PaymentsReach,
  place: Restriction | null,
): "other_office" | "other_service" | null => {
  if (reach === "town") return null;
  return place === null ? "other_office" : outOfReach(reach, place);
};

/**
 * Why somebody may not act on a payment (enter money that came another way, ask for it back, keep what proves it), or null: who decides on its
 * application may, and the accounts office on any; on a due, who mends payments within their reach.
 */
export const refusalToAct = (
  staff: Staff,
  reach: PaymentsReach,
  place: Restriction,
  isDue: boolean,
): "not_allowed" | "other_office" | "other_service" | null => {
  const mends = hasPermission(staff.role, "payments.mend");
  if (isDue) return mends ? refusalOfMoney(reach, place) : "not_allowed";
  if (mends && reach === "town") return null;
  return hasPermission(staff.role, "applications.decide") ? outOfReach(staff, place) : "not_allowed";
};
