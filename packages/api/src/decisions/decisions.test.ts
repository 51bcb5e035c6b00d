import { makeApplication } from "@sportello/db/factories/make-application";
import type { MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { assign } from "../applications/assign.ts";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import { findApplication } from "../applications/find.ts";
import { release } from "../applications/release.ts";
import { withdraw } from "../applications/withdraw.ts";
import { type CitizenContext, createSystemContext, type StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makePaidService } from "../testing/send-paid.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { carryOut } from "./carry-out.ts";
import type { DecisionOrder } from "./order.ts";
import { sendNow } from "./send-now.ts";
import { takeBack } from "./take-back.ts";
import { takeDecision } from "./take.ts";
import { wakeLateDecisions } from "./wake-late.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
let manager: StaffContext;
let colleague: StaffContext;
let paid: MadeService;

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  operator = await town.staff("operator", [town.mobility]);
  colleague = await town.staff("operator", [town.mobility]);
  manager = await town.staff("manager", [town.mobility]);
  paid = await makePaidService(runtime, town, "deferred", {
    charge: { split: [{ chapter: "E.310", share: { weight: 1 } }] },
  });
});

/** At work, with the moves that brought it there. */
const atWork = async (service = town.simple) =>
  (
    await makeApplication(runtime.database, town.tenantId, {
      service,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status: "in_charge",
      assigneeId: operator.actor.id,
      answers: { motivo: "perché sì" },
    })
  ).id;
const orders = {
  accept: (id: string): DecisionOrder => ({ command: "accept", id, reason: "Benissimo.", documentUploadIds: [] }),
  reject: (id: string): DecisionOrder => ({ command: "reject", id, reason: "Manca la firma." }),
  requestIntegration: (id: string): DecisionOrder => ({
    command: "requestIntegration",
    id,
    text: "Serve la carta.",
    paths: ["motivo"],
  }),
  revoke: (id: string): DecisionOrder => ({ command: "revoke", id, reason: "Presentata due volte." }),
};
const commands = Object.keys(orders) as (keyof typeof orders)[];
const who = (command: keyof typeof orders) => (command === "revoke" ? manager : operator);
const job = () => createSystemContext(runtime, town.tenantId, "carry-out-decision");
const desk = (id: string, ctx = operator) => findApplicationForStaff(ctx, { id, locale: "it" });

/** Everything that could tell somebody outside the office: what the citizen reads, the events of moves, documents, payments, history. */
const outside = async (id: string) => {
  const seen = await findApplication(citizen, { id, locale: "it" });
  const counted = await citizen.inTenant(async (tx) => ({
    row: await tx.application.findUniqueOrThrow({ where: { id }, omit: { leavingId: true } }),
    events: await tx.outboxEvent.count({ where: { payload: { path: ["applicationId"], equals: id } } }),
    history: await tx.statusChange.findMany({ where: { applicationId: id } }),
    documents: await tx.document.count({ where: { applicationId: id } }),
    payments: await tx.payment.count({ where: { applicationId: id } }),
    integrations: await tx.integration.count({ where: { applicationId: id } }),
  }));
  return { seen, ...counted };
};

describe.each(commands)("the decision to %s", (command) => {
  test("is nothing to anybody outside until it leaves, and then it is the move itself", async () => {
    const id = await atWork();
    const before = await outside(id);
    const { decisionId, leavesAt } = await takeDecision(who(command), orders[command](id));
    expect(new Date(leavesAt).getTime() - who(command).now.getTime()).toBe(10_000);
    expect(await outside(id)).toEqual(before);
    expect(await carryOut(await job(), { decisionId })).toEqual({ state: "left" });
    const after = await outside(id);
    expect(after.row.status).toBe(
      { accept: "accepted", reject: "rejected", requestIntegration: "awaiting_integration", revoke: "revoked" }[
        command
      ],
    );
    expect(after.history.slice(before.history.length).map(({ command: move, actorId }) => [move, actorId])).toEqual([
      [command, who(command).actor.id],
    ]);
    expect(after.events).toBe(before.events + 1);
  });

  test("is as if it had never been when it was taken back, and what was typed comes back", async () => {
    const id = await atWork();
    const before = await outside(id);
    const order = orders[command](id);
    const { decisionId } = await takeDecision(who(command), order);
    expect(await takeBack(who(command), { id: decisionId })).toEqual(order);
    expect(await outside(id)).toEqual(before);
    expect(await carryOut(await job(), { decisionId })).toEqual({ state: "over" });
    expect(await outside(id)).toEqual(before);
    expect((await desk(id)).decision).toBeNull();
    const audit = await operator.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { action: "decision.taken_back", subjectId: id } }),
    );
    expect(audit).toMatchObject([{ actorId: who(command).actor.id, details: { command } }]);
  });

  test("leaves once, however often the job is run, also by several at once", async () => {
    const id = await atWork();
    const { history: before } = await outside(id);
    const { decisionId } = await takeDecision(who(command), orders[command](id));
    const system = await job();
    const ends = await Promise.all(Array.from({ length: 4 }, () => carryOut(system, { decisionId })));
    expect(ends.map(({ state }) => state)).not.toContain("refused");
    expect(await carryOut(system, { decisionId })).toEqual({ state: "over" });
    expect((await outside(id)).history).toHaveLength(before.length + 1);
  });

  test("taken back and leaving at the same instant: one of the two, never both", async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await atWork();
      const { history: before } = await outside(id);
      const { decisionId } = await takeDecision(who(command), orders[command](id));
      const [undone, left] = await Promise.allSettled([
        takeBack(who(command), { id: decisionId }),
        carryOut(await job(), { decisionId }),
      ]);
      expect(left.status).toBe("fulfilled");
      const { history } = await outside(id);
      if (undone.status === "fulfilled") expect(history).toEqual(before);
      else {
        expect(undone.reason).toMatchObject({ code: "already_left" });
        expect(history).toHaveLength(before.length + 1);
      }
    }
  });
});

describe("while a decision is about to leave", () => {
  test("the page says which, whose, and how long it can be taken back; the clock is the server's", async () => {
    const id = await atWork();
    const { decisionId } = await takeDecision(operator, orders.reject(id));
    expect((await desk(id)).decision).toMatchObject({
      id: decisionId,
      state: "leaving",
      command: "reject",
      isMine: true,
      leavesInMs: 10_000,
      refusal: null,
    });
    expect((await desk(id, colleague)).decision).toMatchObject({ isMine: false, by: expect.any(String) as string });
    runtime.clock.pass(4_000);
    expect((await desk(id)).decision).toMatchObject({ leavesInMs: 6_000 });
    runtime.clock.pass(60_000);
    expect((await desk(id)).decision).toMatchObject({ leavesInMs: 0 });
  });

  test("no button is left, and each says why", async () => {
    const id = await atWork();
    await takeDecision(operator, orders.accept(id));
    const { allowed, refusals } = await desk(id);
    expect(allowed).toEqual([]);
    expect(refusals.filter(({ refusal }) => refusal === "decision_leaving").map(({ command }) => command)).toEqual([
      "assignOffice",
      "release",
      "requestIntegration",
      "accept",
      "reject",
    ]);
  });

  test("nobody in the office decides, hands over or gives back", async () => {
    const id = await atWork();
    await takeDecision(operator, orders.accept(id));
    for (const attempt of [
      () => takeDecision(operator, orders.reject(id)),
      () => takeDecision(manager, orders.revoke(id)),
      () => release(operator, { id }),
      () => assign(colleague, { id, staffId: colleague.actor.id }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "decision_leaving" });
    }
  });

  test("of two operators who decide at once one wins, and the other reads why not", async () => {
    const id = await atWork();
    const [mine, other] = await Promise.allSettled([
      takeDecision(operator, orders.accept(id)),
      takeDecision(manager, orders.revoke(id)),
    ]);
    const lost = [mine, other].filter(({ status }) => status === "rejected");
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatchObject({ reason: { code: "decision_leaving" } });
    expect(await operator.inTenant((tx) => tx.decision.count({ where: { applicationId: id } }))).toBe(1);
  });

  test("a colleague can neither take it back nor send it, and learns that it is not theirs", async () => {
    const id = await atWork();
    const { decisionId } = await takeDecision(operator, orders.accept(id));
    await expect(takeBack(colleague, { id: decisionId })).rejects.toMatchObject({ code: "not_allowed" });
    await expect(sendNow(manager, { id: decisionId })).rejects.toMatchObject({ code: "not_allowed" });
  });

  test("the citizen may withdraw: the decision finds that it is too late, and its operator reads so", async () => {
    const id = await atWork();
    const { decisionId } = await takeDecision(operator, orders.reject(id));
    await withdraw(citizen, { id });
    expect(await carryOut(await job(), { decisionId })).toEqual({ state: "refused", refusal: "not_in_this_status" });
    expect((await outside(id)).row).toMatchObject({ status: "withdrawn", outcome: null });
    expect((await desk(id)).decision).toMatchObject({
      state: "refused",
      command: "reject",
      refusal: "not_in_this_status",
    });
    expect((await desk(id, colleague)).decision).toBeNull();
    runtime.clock.pass(25 * 3_600_000);
    expect((await desk(id, await town.again(operator))).decision).toBeNull();
  });

  test("an operator who left the office meanwhile decides nothing", async () => {
    const leaver = await town.staff("operator", [town.mobility]);
    const { id } = await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status: "in_charge",
      assigneeId: leaver.actor.id,
    });
    const { decisionId } = await takeDecision(leaver, orders.accept(id));
    await operator.inTenant((tx) => tx.staff.update({ where: { id: leaver.actor.id }, data: { isActive: false } }));
    expect(await carryOut(await job(), { decisionId })).toEqual({ state: "refused", refusal: "not_allowed" });
    expect((await outside(id)).row.status).toBe("in_charge");
    // The office has it again.
    await assign(colleague, { id, staffId: colleague.actor.id });
  });
});

describe("what is wrong with a decision is said when it is taken", () => {
  test.each([
    [
      "an amount that is missing",
      "amount_required",
      (id: string): DecisionOrder => ({ command: "accept", id, documentUploadIds: [] }),
    ],
    [
      "a file that is not there",
      "not_found",
      (id: string): DecisionOrder => ({
        command: "accept",
        id,
        amount: 0,
        documentUploadIds: ["01900000-0000-7000-8000-000000000000"],
      }),
    ],
    [
      "a question the form has not",
      "unknown_field",
      (id: string): DecisionOrder => ({ command: "requestIntegration", id, text: "Serve.", paths: ["targa"] }),
    ],
    ["a reason of blanks", "reason_required", (id: string): DecisionOrder => ({ command: "reject", id, reason: "  " })],
  ] as const)("%s", async (_what, code, order) => {
    const id = await atWork(paid);
    const before = await outside(id);
    await expect(takeDecision(operator, order(id))).rejects.toMatchObject({ code });
    expect(await outside(id)).toEqual(before);
    expect((await desk(id)).decision).toBeNull();
  });

  test("a debt is asked for when it leaves, not before", async () => {
    const id = await atWork(paid);
    const { decisionId } = await takeDecision(operator, {
      command: "accept",
      id,
      amount: 1_600,
      documentUploadIds: [],
    });
    expect((await outside(id)).payments).toBe(0);
    await carryOut(await job(), { decisionId });
    expect(await outside(id)).toMatchObject({ payments: 1, row: { status: "payment_pending" } });
  });
});

describe("sending at once", () => {
  test("carries it out, and the job later finds nothing to do", async () => {
    const id = await atWork();
    const { decisionId } = await takeDecision(operator, orders.accept(id));
    expect(await sendNow(operator, { id: decisionId })).toEqual({ id });
    expect((await outside(id)).row.status).toBe("accepted");
    expect(await carryOut(await job(), { decisionId })).toEqual({ state: "over" });
    await expect(takeBack(operator, { id: decisionId })).rejects.toMatchObject({ code: "already_left" });
  });

  test("says why when it cannot leave any more", async () => {
    const id = await atWork();
    const { decisionId } = await takeDecision(operator, orders.accept(id));
    await withdraw(citizen, { id });
    await expect(sendNow(operator, { id: decisionId })).rejects.toMatchObject({ code: "not_in_this_status" });
    await expect(sendNow(operator, { id: decisionId })).rejects.toMatchObject({ code: "already_left" });
  });
});

describe("a decision whose event was lost", () => {
  test("is told again once it is a minute late, and only then", async () => {
    const id = await atWork();
    const { decisionId } = await takeDecision(await town.again(operator), orders.accept(id));
    const told = () =>
      operator.inTenant((tx) =>
        tx.outboxEvent.count({
          where: { name: "decision/taken", payload: { path: ["decisionId"], equals: decisionId } },
        }),
      );
    expect(await told()).toBe(1);
    await wakeLateDecisions(await job());
    expect(await told()).toBe(1);
    runtime.clock.pass(75_000);
    await wakeLateDecisions(await job());
    expect(await told()).toBe(2);
    await carryOut(await job(), { decisionId });
    await wakeLateDecisions(await job());
    expect(await told()).toBe(2);
  });
});
