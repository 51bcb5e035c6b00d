import { ok, refuse, type Result } from "../result.ts";
import type { StaffRole } from "./actor.ts";

/** Where a member of staff stands: invited and not come yet, working, kept out for a time, gone. */
export const staffStates = ["invited", "active", "suspended", "ended"] as const;
export type StaffState = (typeof staffStates)[number];

/** The row's columns that say it. */
export type StaffStanding = {
  readonly isActive: boolean;
  readonly enrolledAt: Date | null;
  readonly endedAt: Date | null;
};

export const staffStateOf = ({ isActive, enrolledAt, endedAt }: StaffStanding): StaffState =>
  endedAt !== null ? "ended" : isActive ? "active" : enrolledAt === null ? "invited" : "suspended";

/** What an administrator does with somebody's access. `invite` sends the way in again, also to who had gone. */
export const staffCommands = ["invite", "suspend", "restore", "end", "resetSecondFactor", "resetAccess"] as const;
export type StaffCommand = (typeof staffCommands)[number];

/** From which states each leads to which. New credentials make somebody an invited person again. */
export const staffMoves: Record<StaffCommand, { readonly from: readonly StaffState[]; readonly to: StaffState }> = {
  invite: { from: ["invited", "ended"], to: "invited" },
  suspend: { from: ["active"], to: "suspended" },
  restore: { from: ["suspended"], to: "active" },
  end: { from: ["invited", "active", "suspended"], to: "ended" },
  resetSecondFactor: { from: ["active"], to: "active" },
  resetAccess: { from: ["active", "suspended"], to: "invited" },
};

export type StaffRefusal = "not_in_this_status" | "own_account" | "last_administrator";

/** Whose access it is, as far as the rule asks: `otherAdministrators` are those who could still sign in without this person. */
export type StaffSubject = {
  readonly state: StaffState;
  readonly role: StaffRole;
  readonly isSelf: boolean;
  readonly otherAdministrators: number;
};

/** The state after the command. Nobody shuts themselves out, and a municipality keeps somebody who can administer it. */
export const moveStaff = (command: StaffCommand, subject: StaffSubject): Result<StaffState, StaffRefusal> => {
  const { from, to } = staffMoves[command];
  if (!from.includes(subject.state)) return refuse("not_in_this_status");
  if (subject.isSelf) return refuse("own_account");
  if (subject.state === "active" && to !== "active" && isLast(subject)) return refuse("last_administrator");
  return ok(to);
};

/** Whether somebody may be given this role. */
export const mayTakeRole = (subject: StaffSubject, role: StaffRole): Result<StaffRole, StaffRefusal> => {
  if (role === subject.role) return ok(role);
  if (subject.state === "ended") return refuse("not_in_this_status");
  if (subject.isSelf) return refuse("own_account");
  return subject.state === "active" && isLast(subject) ? refuse("last_administrator") : ok(role);
};

const isLast = ({ role, otherAdministrators }: StaffSubject): boolean =>
  role === "administrator" && otherAdministrators === 0;

/** The commands that make sense for somebody in this state. */
export const staffCommandsFor = (subject: StaffSubject): StaffCommand[] =>
  staffCommands.filter((command) => moveStaff(command, subject).ok);
