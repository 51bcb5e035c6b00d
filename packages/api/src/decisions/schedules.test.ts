import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { leavingCommands } from "@sportello/domain/applications/leaving";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { reopen } from "../applications/reopen.ts";
import { withdraw } from "../applications/withdraw.ts";
import { type CitizenContext, createSystemContext, type StaffContext } from "../context.ts";
import { isRefused } from "../refused.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { carryOut } from "./carry-out.ts";
import { sendNow } from "./send-now.ts";
import { takeBack } from "./take-back.ts";
import { takeDecision } from "./take.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
let head: StaffContext;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  operator = await town.staff("operator", [town.mobility]);
  head = await town.staff("manager", [town.mobility]);
});

const job = () => createSystemContext(runtime, town.tenantId, "carry-out-decision");
const leaving = (applicationId: string) =>
  operator.inTenant(
    async (tx) =>
      (await tx.decision.findMany({ where: { applicationId }, orderBy: { takenAt: "desc" }, take: 1 }))[0]?.id ??
      applicationId,
  );

/** What may happen to an application in a second, by whoever. */
const acts = {
  accept: (id: string) => takeDecision(operator, { command: "accept", id, documentUploadIds: [] }),
  reject: (id: string) => takeDecision(operator, { command: "reject", id, reason: "Fuori zona." }),
  ask: (id: string) =>
    takeDecision(operator, { command: "requestIntegration", id, text: "Manca il libretto.", paths: [] }),
  revoke: (id: string) => takeDecision(head, { command: "revoke", id, reason: "Presentata due volte." }),
  takeBack: async (id: string) => takeBack(operator, { id: await leaving(id) }),
  headTakesBack: async (id: string) => takeBack(head, { id: await leaving(id) }),
  sendNow: async (id: string) => sendNow(operator, { id: await leaving(id) }),
  leave: async (id: string) => carryOut(await job(), { decisionId: await leaving(id) }),
  withdraw: (id: string) => withdraw(citizen, { id }),
  reopen: (id: string) => reopen(operator, { id, reason: "Ricorso accolto." }),
} as const;
type Act = keyof typeof acts;

/** Moments one after the other; in each everything happens at once. */
const schedules = fc.array(fc.array(fc.constantFrom(...(Object.keys(acts) as Act[])), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
});

type Move = { readonly from: string; readonly to: string };

/** Where a way ends that begins here and takes every move once. Moves of one instant have no order of their own; of a torn history there is no way. */
const endsOf = (at: string, moves: readonly Move[]): string[] =>
  moves.length === 0
    ? [at]
    : moves.flatMap((move, index) => (move.from === at ? endsOf(move.to, moves.toSpliced(index, 1)) : []));

test("whatever is taken, taken back, sent and withdrawn, and however close together: one history, every decision settled once, nothing done that nobody decided", async () => {
  await fc.assert(
    fc.asyncProperty(schedules, async (moments) => {
      const { id } = await makeApplication(runtime.database, town.tenantId, {
        service: town.simple,
        personId: citizen.actor.id,
        officeId: town.mobility.id,
        status: "in_charge",
        assigneeId: operator.actor.id,
      });
      for (const moment of moments) {
        const settled = await Promise.allSettled(moment.map((act) => acts[act](id)));
        for (const outcome of settled)
          if (outcome.status === "rejected" && !isRefused(outcome.reason)) throw outcome.reason;
      }
      // The clock of the last one runs out.
      await carryOut(await job(), { decisionId: await leaving(id) });
      const { row, decisions, history } = await operator.inTenant(async (tx) => ({
        row: await tx.application.findUniqueOrThrow({ where: { id } }),
        decisions: await tx.decision.findMany({ where: { applicationId: id } }),
        history: await tx.statusChange.findMany({
          where: { applicationId: id },
          orderBy: [{ at: "asc" }, { id: "asc" }],
        }),
      }));
      expect(row.leavingId).toBeNull();
      expect(decisions.filter(({ state }) => state === "leaving")).toEqual([]);
      const decided = history.filter(({ command }) => (leavingCommands as readonly string[]).includes(command));
      expect(decided.length, "a move for each decision that left, and for no other").toBe(
        decisions.filter(({ state }) => state === "left").length,
      );
      const [first, ...rest] = history;
      expect(
        endsOf(first?.to ?? "draft", rest),
        JSON.stringify(history.map(({ command, from, to }) => [command, from, to])),
      ).toContain(row.status);
    }),
    { numRuns: 25 },
  );
});
