import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { withdraw } from "../applications/withdraw.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { type DecisionScene, makeDecisionScene, orders } from "../testing/decision-scene.ts";
import { testRuntime } from "../testing/runtime.ts";
import type { Town } from "../testing/town.ts";
import { carryOut } from "./carry-out.ts";
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
let atWork: DecisionScene["atWork"];
let job: DecisionScene["job"];
let desk: DecisionScene["desk"];
let outside: DecisionScene["outside"];

beforeAll(async () => {
  ({ town, citizen, operator, manager, atWork, job, desk, outside } = await makeDecisionScene(runtime, database.owner));
});

const commands = Object.keys(orders) as (keyof typeof orders)[];
const who = (command: keyof typeof orders) => (command === "revoke" ? manager : operator);

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
