import type { OfficeId, ServiceId } from "../ids.ts";
import type { Staff } from "./actor.ts";

/** A service somebody is restricted to, with the office it belongs to. */
export type Restriction = { readonly serviceId: ServiceId; readonly officeId: OfficeId };

/**
 * How far a member of staff sees: the head of an office restricts them to some of its services, and says nothing about their other offices. A
 * restriction to a service that moved to an office that is not theirs leaves theirs as they are.
 */
export const reachOf = (
  offices: readonly OfficeId[],
  restrictions: readonly Restriction[],
): Pick<Staff, "offices" | "services" | "wholeOffices"> => {
  const restricted = restrictions.filter(({ officeId }) => offices.includes(officeId));
  if (restricted.length === 0) return { offices, services: "all" };
  return {
    offices,
    services: restrictions.map(({ serviceId }) => serviceId),
    wholeOffices: offices.filter((office) => !restricted.some(({ officeId }) => officeId === office)),
  };
};

/** Why an application of this office and service is out of somebody's reach, or null when it is within. */
export const outOfReach = (
  { offices, services, wholeOffices = [] }: Pick<Staff, "offices" | "services" | "wholeOffices">,
  { officeId, serviceId }: Restriction,
): "other_office" | "other_service" | null => {
  if (!offices.includes(officeId)) return "other_office";
  return services === "all" || services.includes(serviceId) || wholeOffices.includes(officeId) ? null : "other_service";
};
