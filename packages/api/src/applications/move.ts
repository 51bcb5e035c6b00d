import type { Tx } from "@sportello/db/client";
import type { Application, Prisma } from "@sportello/db/generated/client";
import type { Command } from "@sportello/domain/applications/application-facts";
import { deadlineOf, pausesOf } from "@sportello/domain/applications/deadline";
import { decide, type StatusChanged } from "@sportello/domain/applications/decide";
import { pausingStatuses, type Status } from "@sportello/domain/applications/status";
import type { ActingContext } from "../context.ts";
import { expectOk, Refused } from "../refused.ts";
import type { Version } from "../services/version.ts";
import { factsOf } from "./facts.ts";
import { loadApplication } from "./load-application.ts";

/** A move as it was written: `id` is the row of the history. */
export type Move = StatusChanged & {
  readonly id: string;
  readonly application: Application;
  readonly version: Version;
};
export type Moved = { readonly id: string; readonly status: Status };

/** What else a verb writes in the same transaction. */
export type MoveEffects = {
  /** Columns of the application that change together with the status. */
  readonly set?: Prisma.ApplicationUncheckedUpdateManyInput;
  readonly also?: (tx: Tx, move: Move) => Promise<void>;
};

/** Load, decide, write history and event, all or nothing; refuse if somebody moved it first. */
export const moveApplication = (
  ctx: ActingContext,
  id: string,
  command: Command,
  effects: MoveEffects = {},
): Promise<Moved> => ctx.inTenant((tx) => moveIn(tx, ctx, id, command, effects));

/** The same inside a transaction that has other things to write. */
export const moveIn = async (
  tx: Tx,
  ctx: ActingContext,
  id: string,
  command: Command,
  effects: MoveEffects = {},
): Promise<Moved> => {
  const loaded = await loadApplication(ctx, tx, id);
  const { row, version } = loaded;
  const change = expectOk(decide(factsOf(row, version.options, loaded), command, ctx.actor, ctx.now));
  const { count } = await tx.application.updateMany({
    where: { id, status: change.from, assigneeId: row.assigneeId, leavingId: row.leavingId },
    data: { status: change.to, ...(await movedDeadline(tx, row, version, change)), ...effects.set },
  });
  if (count === 0) throw new Refused("changed_meanwhile");
  const { id: changeId } = await tx.statusChange.create({
    data: { applicationId: id, ...change },
    select: { id: true },
  });
  await effects.also?.(tx, { ...change, id: changeId, application: row, version });
  await tx.outboxEvent.create({
    data: {
      name: `application/${change.to}`,
      payload: { applicationId: id, changeId, command: change.command, from: change.from },
    },
  });
  return { id, status: change.to };
};

const isPausing = (status: Status): boolean => (pausingStatuses as readonly Status[]).includes(status);

/** The term stands still while the citizen is asked: its last day moves when a pause begins or ends. */
const movedDeadline = async (
  tx: Tx,
  row: Application,
  version: Version,
  change: StatusChanged,
): Promise<{ dueOn?: Date }> => {
  if (row.submittedAt === null || isPausing(change.from) === isPausing(change.to)) return {};
  const history = await tx.statusChange.findMany({
    where: { applicationId: row.id },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { to: true, at: true },
  });
  const { dueOn } = deadlineOf({
    submittedAt: row.submittedAt,
    maxDays: version.options.maxDays,
    pauses: pausesOf([...history, change]),
    now: change.at,
  });
  return { dueOn: new Date(dueOn) };
};
