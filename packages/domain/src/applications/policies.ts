import { type Actor, type Applicant, isApplicant, type Staff } from "../access/actor.ts";
import { hasPermission, type Permission } from "../access/permissions.ts";
import { outOfReach } from "../access/reach.ts";
import type { OfficeId, PersonId, ServiceId, StaffId } from "../ids.ts";
import type { RefusalCode } from "../refusals.ts";
import type { Status } from "./status.ts";

/** Where an application is filled in: by the applicant, or by an operator for the person present. */
export const channels = ["online", "counter"] as const;
export type Channel = (typeof channels)[number];

/** What the policies must know of an application. */
export type Visible = {
  readonly status: Status;
  readonly applicantId: PersonId | null;
  readonly officeId: OfficeId;
  readonly serviceId: ServiceId;
  readonly channel: Channel;
};

/**
 * Why this actor may not read the application, or null when they may. A stranger is told "not found", so that guessing ids
 * teaches nothing; a draft belongs to its author alone, one of the counter to the operator who types it until it is sent.
 */
export const refusalToRead = (application: Visible, actor: Actor): RefusalCode | null => {
  if (actor.kind === "system") return null;
  if (actor.kind === "anonymous") return "not_signed_in";
  if (isApplicant(actor))
    return actor.id === application.applicantId && isInTheirHands(application, actor) ? null : "not_found";
  return application.status === "draft" ? "not_found" : refusalToStaff(application, actor, "applications.read");
};

const isInTheirHands = ({ status, channel }: Visible, { kind }: Applicant): boolean =>
  kind === "present" ? status === "draft" && channel === "counter" : status !== "draft" || channel === "online";

/** Why this actor may not write a message to the other side. Nobody writes on a draft: there is no other side yet. */
export const refusalToWriteMessage = (application: Visible, actor: Actor): RefusalCode | null => {
  const unread = refusalToRead(application, actor);
  if (unread) return unread;
  // A guest has no place where an answer could be read: the office writes to the address in the form.
  if (actor.kind === "guest" || actor.kind === "present") return "not_signed_in";
  if (application.status === "draft") return "not_in_this_status";
  return actor.kind === "staff" ? refusalToStaff(application, actor, "messages.write") : null;
};

/** Why this actor may not see or write the office's internal notes. Citizens never do. */
export const refusalToNotes = (application: Visible, actor: Actor, right: "read" | "write"): RefusalCode | null => {
  const unread = refusalToRead(application, actor);
  if (unread) return unread;
  if (actor.kind !== "staff") return "not_allowed";
  return refusalToStaff(application, actor, right === "read" ? "applications.read" : "applications.work");
};

const refusalToStaff = (application: Visible, staff: Staff, permission: Permission): RefusalCode | null =>
  hasPermission(staff.role, permission) ? refusalOfPlace(application, staff) : "not_allowed";

/** Whether what this colleague has in charge is theirs to do today: their own, or of somebody away for whom they stand in. */
export const worksFor = ({ id, standsInFor = [] }: Staff, assigneeId: StaffId | null): boolean =>
  assigneeId === id || (assigneeId !== null && standsInFor.includes(assigneeId));

/** Why this member of staff may not fill in an application at the counter: of a service of theirs, which allows it. */
export const refusalToFill = (
  service: { readonly officeId: OfficeId; readonly serviceId: ServiceId; readonly allowCounter: boolean },
  staff: Staff,
): RefusalCode | null => {
  if (!hasPermission(staff.role, "counter.fill")) return "not_allowed";
  return refusalOfPlace(service, staff) ?? (service.allowCounter ? null : "counter_not_allowed");
};

/** Why an application is out of a colleague's reach, whatever they want of it: another office decides, or a service that is not theirs. */
export const refusalOfPlace = (place: Pick<Visible, "officeId" | "serviceId">, staff: Staff): RefusalCode | null =>
  outOfReach(staff, place);
