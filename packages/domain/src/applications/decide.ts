import { type Actor, isApplicant } from "../access/actor.ts";
import type { OfficeId, StaffId } from "../ids.ts";
import type { RefusalCode } from "../refusals.ts";
import { ok, refuse, type Result } from "../result.ts";
import type { ApplicationFacts, Command } from "./application-facts.ts";
import { holds } from "./conditions.ts";
import { type Guard, guards } from "./guards.ts";
import { worksFor } from "./policies.ts";
import type { Status } from "./status.ts";
import { type CommandName, commandNames, type MovedBy, type Transition, transitions } from "./transitions.ts";

export type StatusChanged = {
  readonly command: CommandName;
  readonly from: Status;
  readonly to: Status;
  readonly by: MovedBy;
  readonly actorId: string | null;
  readonly at: Date;
  readonly reason: string | null;
  /** The absent colleague whose application a delegate moved. */
  readonly onBehalfOf: StaffId | null;
};

/** Says whether the command may be carried out now and what it changes. Pure: the page asks it for its buttons, the verb for its guard. */
export const decide = (
  application: ApplicationFacts,
  command: Command,
  actor: Actor,
  now: Date,
): Result<StatusChanged, RefusalCode> => {
  const by = moverOf(actor);
  const rows: readonly Transition[] = transitions[command.name];
  const byThisKind = rows.filter((row) => by !== null && row.by.includes(by));
  if (by === null || byThisKind.length === 0) return refuse("not_allowed");

  const rules: readonly Guard[] = guards[command.name] ?? [];
  const personal = rules
    .filter((guard) => guard.about === "person")
    .map((guard) => guard.check(application, command, actor));
  const refusedPerson = personal.find((code) => code !== null);
  if (refusedPerson) return refuse(refusedPerson);

  const fromHere = byThisKind.filter((row) => row.from.includes(application.status));
  const row = fromHere.find(({ when }) => when === undefined || holds(when, application, command));
  if (!row) return refuse("not_in_this_status");

  const refused = rules
    .filter((guard) => guard.about === "application")
    .map((guard) => guard.check(application, command, actor))
    .find((code) => code !== null);
  if (refused) return refuse(refused);
  if (by === "operator" && application.isLeaving) return refuse("decision_leaving");

  return ok({
    command: command.name,
    from: application.status,
    to: row.to,
    // At the counter the applicant moves by the hand of an operator: the history says whose hand it was.
    by: actor.kind === "present" ? "operator" : by,
    actorId: actor.kind === "present" ? actor.staffId : isApplicant(actor) || actor.kind === "staff" ? actor.id : null,
    at: now,
    reason: command.reason ?? null,
    onBehalfOf:
      actor.kind === "staff" && application.assigneeId !== actor.id && worksFor(actor, application.assigneeId)
        ? application.assigneeId
        : null,
  });
};

/** Some other office, some colleague: which one is asked when somebody wants it. */
export const elsewhere = "00000000-0000-0000-0000-000000000000" as OfficeId;
export const somebody = "00000000-0000-0000-0000-000000000000" as StaffId;

const moverOf = (actor: Actor): MovedBy | null =>
  isApplicant(actor) ? "citizen" : actor.kind === "staff" ? "operator" : actor.kind === "system" ? "system" : null;

/**
 * The commands that this actor may carry out on this application now, for buttons and links. What the person will still be
 * asked (a text, an amount, a colleague) is taken as given well; that a service forbids a command is not.
 */
export const allowedCommands = (application: ApplicationFacts, actor: Actor, now: Date): CommandName[] => {
  const filledIn = {
    reason: "given",
    amount: 0,
    officeId: elsewhere,
    ...(actor.kind === "staff" ? { assigneeId: actor.id } : {}),
  };
  return commandNames.filter((name) => decide(application, { name, ...filledIn }, actor, now).ok);
};
