import { ok, refuse, type Result } from "../result.ts";
import type { ServiceStatus } from "./availability.ts";

/** What an administrator does with a service as a whole. Its first publication makes a draft active by itself. */
export const serviceCommands = ["activate", "suspend", "archive"] as const;
export type ServiceCommand = (typeof serviceCommands)[number];

/** From which status each leads to which. An archived service keeps its applications and can come back. */
export const serviceMoves: Record<
  ServiceCommand,
  { readonly from: readonly ServiceStatus[]; readonly to: ServiceStatus }
> = {
  activate: { from: ["draft", "suspended", "archived"], to: "active" },
  suspend: { from: ["active"], to: "suspended" },
  archive: { from: ["draft", "active", "suspended"], to: "archived" },
};

type Standing = { readonly status: ServiceStatus; readonly isPublished: boolean };

export const mayMove = (command: ServiceCommand, { status, isPublished }: Standing): boolean =>
  serviceMoves[command].from.includes(status) && (isPublished || command === "archive");

/** The status after the command. What was never published cannot be open to anybody. */
export const moveService = (command: ServiceCommand, standing: Standing): Result<ServiceStatus, "not_in_this_status"> =>
  mayMove(command, standing) ? ok(serviceMoves[command].to) : refuse("not_in_this_status");
