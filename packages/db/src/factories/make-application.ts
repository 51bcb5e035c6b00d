import { randomBytes } from "node:crypto";
import { deadlineOf, pausesOf } from "@sportello/domain/applications/deadline";
import type { Status } from "@sportello/domain/applications/status";
import type { Database, Tx } from "../client.ts";
import { type Dues, pathTo } from "./path-to.ts";

export type ApplicationWish = {
  service: { id: string; versionId: string };
  personId: string;
  officeId: string;
  /** Where the application stands; its history is made to lead there. `draft` by default. */
  status?: Status;
  answers?: object;
  code?: string;
  assigneeId?: string;
  /** Whether the service registers: the history then passes through the registry. */
  isRegistered?: boolean;
  /** A number, or how the registry makes one on the instant at which the history registers. */
  registrationNumber?: string | ((registeredAt: Date) => string);
  submittedAt?: Date;
  /** The history ends before this instant: its moves follow each other as closely as that asks for. */
  until?: Date;
  dueOn?: Date;
  /** Days the service gives itself: the last day follows from them and from the pauses of the history, where `dueOn` is not given. */
  maxDays?: number;
  identity?: object;
  /** What the service asks for: the history then pays and is stamped. */
  dues?: Dues;
  /** Sent without signing in: no identity is kept. */
  isFromGuest?: boolean;
  locale?: string;
};

const hour = 3_600_000;

/** An application in any status, with the history that leads there: one move every some hours from `submittedAt` on. */
export const makeApplication = (
  db: Database,
  tenantId: string,
  wish: ApplicationWish,
): Promise<{ id: string; code: string | null }> =>
  db.inTenant(tenantId, async (tx) => {
    const status = wish.status ?? "draft";
    const path = pathTo(status, wish.isRegistered ?? false, wish.dues);
    const isSent = path.length > 0;
    const submittedAt = isSent ? (wish.submittedAt ?? new Date("2026-10-01T08:00:00Z")) : null;
    const room =
      wish.until && submittedAt ? (wish.until.getTime() - submittedAt.getTime()) / (path.length + 1) : Infinity;
    const pause = Math.min(5 * hour, Math.max(0, Math.floor(room)));
    const at = (step: number) => new Date((submittedAt ?? new Date(0)).getTime() + step * pause);
    const registered = path.findIndex(({ to }) => to === "registered");
    const outcome = path.findIndex(({ command }) => command === "accept" || command === "reject");
    const application = await tx.application.create({
      data: {
        serviceId: wish.service.id,
        serviceVersionId: wish.service.versionId,
        personId: wish.personId,
        officeId: wish.officeId,
        status,
        locale: wish.locale ?? "it",
        answers: wish.answers ?? {},
        code: isSent ? (wish.code ?? `AN${randomBytes(8).toString("hex").toUpperCase()}`) : null,
        ...(submittedAt && !wish.isFromGuest && { identity: wish.identity ?? spidIdentity(submittedAt) }),
        submittedAt,
        dueOn: wish.dueOn ?? (submittedAt && wish.maxDays ? lastDay(submittedAt, wish.maxDays, path, at) : null),
        assigneeId: path.some(({ by }) => by === "operator") ? (wish.assigneeId ?? null) : null,
        registrationNumber: registered >= 0 ? numberOf(wish, at(registered)) : null,
        registeredAt: registered >= 0 ? at(registered) : null,
        outcome: outcome < 0 ? null : path[outcome]?.command === "accept" ? "accepted" : "rejected",
        outcomeAt: outcome < 0 ? null : at(outcome),
        outcomeReason: outcome < 0 ? null : outcomeReasons[path[outcome]?.command === "accept" ? "accept" : "reject"],
      },
      select: { id: true, code: true },
    });
    await writeHistory(tx, application.id, wish, path, at);
    return application;
  });

const numberOf = ({ registrationNumber }: ApplicationWish, registeredAt: Date): string | null =>
  (typeof registrationNumber === "function" ? registrationNumber(registeredAt) : registrationNumber) ?? null;

/** As the moves would have left it: a pause moves the last day when it is over. */
const lastDay = (
  submittedAt: Date,
  maxDays: number,
  path: ReturnType<typeof pathTo>,
  at: (step: number) => Date,
): Date => {
  const pauses = pausesOf(path.map(({ to }, step) => ({ to, at: at(step) }))).filter(({ to }) => to !== null);
  return new Date(deadlineOf({ submittedAt, maxDays, pauses, now: submittedAt }).dueOn);
};

const outcomeReasons = {
  accept: "La documentazione è completa e i requisiti sono soddisfatti.",
  reject: "Dai documenti allegati non risultano i requisiti previsti dal regolamento.",
};

const writeHistory = async (
  tx: Tx,
  applicationId: string,
  wish: ApplicationWish,
  path: ReturnType<typeof pathTo>,
  at: (step: number) => Date,
): Promise<void> => {
  await tx.statusChange.createMany({
    data: path.map((move, step) => ({
      applicationId,
      command: move.command,
      from: move.from,
      to: move.to,
      by: move.by,
      actorId: move.by === "citizen" ? wish.personId : move.by === "operator" ? (wish.assigneeId ?? null) : null,
      reason: move.reason ?? null,
      at: at(step),
    })),
  });
  const request = path.findIndex(({ command }) => command === "requestIntegration");
  const answer = path.findIndex(({ command }) => command === "answerIntegration");
  if (request < 0 || !wish.assigneeId) return;
  await tx.integration.create({
    data: {
      applicationId,
      request: path[request]?.reason ?? "",
      requestedAt: at(request),
      requestedBy: wish.assigneeId,
      ...(answer >= 0 && { answer: "Allego quanto richiesto.", answeredAt: at(answer) }),
    },
  });
};

const spidIdentity = (at: Date) => ({
  protocol: "spid",
  provider: "Identità di prova",
  level: "spid2",
  authenticatedAt: new Date(at.getTime() - hour / 2).toISOString(),
});
