import { makeApplication } from "@sportello/db/factories/make-application";
import type { MadeService } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { assign } from "../applications/assign.ts";
import { release } from "../applications/release.ts";
import { withdraw } from "../applications/withdraw.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { type DecisionScene, makeDecisionScene, orders } from "../testing/decision-scene.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makePaidService } from "../testing/send-paid.ts";
import type { Town } from "../testing/town.ts";
import { carryOut } from "./carry-out.ts";
import type { DecisionOrder } from "./order.ts";
import { sendNow } from "./send-now.ts";
import { takeBack } from "./take-back.ts";
import { takeDecision } from "./take.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
let manager: StaffContext;
let colleague: StaffContext;
let atWork: DecisionScene["atWork"];
let job: DecisionScene["job"];
let desk: DecisionScene["desk"];
let outside: DecisionScene["outside"];
let paid: MadeService;

beforeAll(async () => {
  ({ town, citizen, operator, manager, colleague, atWork, job, desk, outside } = await makeDecisionScene(
    runtime,
    database.owner,
  ));
  paid = await makePaidService(runtime, town, "deferred", {
    charge: { split: [{ chapter: "E.310", share: { weight: 1 } }] },
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
      "assign",
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
