import type { Staff } from "../access/actor.ts";
import type { StaffId } from "../ids.ts";
import type { RefusalCode } from "../refusals.ts";
import type { CommandName } from "./transitions.ts";

/** What the citizen is told of and cannot be told otherwise afterwards: these wait a moment before they leave. */
export const leavingCommands = [
  "accept",
  "reject",
  "requestIntegration",
  "revoke",
] as const satisfies readonly CommandName[];
export type LeavingCommand = (typeof leavingCommands)[number];

/** For so long a decision can be taken back: until then nothing of it has left the house. */
export const undoSeconds = 10;

export const leavesAt = (takenAt: Date): Date => new Date(takenAt.getTime() + undoSeconds * 1000);

export type DecisionState = "leaving" | "left" | "taken_back" | "refused";

/**
 * Why a colleague may not take this decision back or send it at once, or null when they may. It is whoever took it who may, and as long as it
 * is there: one that is late to leave can still be taken back.
 */
export const refusalToHold = (
  { staffId, state }: { readonly staffId: StaffId; readonly state: DecisionState },
  staff: Staff,
): RefusalCode | null => {
  if (staffId !== staff.id) return "not_allowed";
  return state === "leaving" ? null : "already_left";
};
