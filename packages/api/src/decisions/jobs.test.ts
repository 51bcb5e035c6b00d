import { testDatabase } from "@sportello/db/testing/database";
import { undoSeconds } from "@sportello/domain/applications/leaving";
import { beforeAll, describe, expect, test } from "vitest";
import { withdraw } from "../applications/withdraw.ts";
import { cancelBulk } from "../bulk/cancel.ts";
import { bulkJobs } from "../bulk/jobs.ts";
import type { StaffContext } from "../context.ts";
import { askFor, type BulkScene, makeBulkScene } from "../testing/bulk-scene.ts";
import { type DecisionScene, makeDecisionScene, orders } from "../testing/decision-scene.ts";
import { jobsOf, newRun, playJob, type Run } from "../testing/play-job.ts";
import { testRuntime } from "../testing/runtime.ts";
import { decisionJobs } from "./jobs.ts";
import { takeBack } from "./take-back.ts";
import { takeDecision } from "./take.ts";

const database = testDatabase();
const runtime = testRuntime(database);
const jobs = new Map([...jobsOf(decisionJobs, runtime), ...jobsOf(bulkJobs, runtime)]);
type Weather = Parameters<typeof playJob>[4];
const at = (tenantId: string) => (id: string, data: object, run?: Run, weather?: Weather) =>
  playJob(runtime, jobs.get(id), { data: { tenantId, ...data } }, run, weather);

describe("a decision on its way", () => {
  let scene: DecisionScene;
  let play: ReturnType<typeof at>;
  beforeAll(async () => {
    scene = await makeDecisionScene(runtime, database.owner);
    play = at(scene.town.tenantId);
  });
  const taken = async () => {
    const id = await scene.atWork();
    const { decisionId } = await takeDecision(await scene.town.again(scene.operator), orders.reject(id));
    return { id, decisionId };
  };
  const movesOf = (applicationId: string, command: string) =>
    scene.citizen.inTenant((tx) => tx.statusChange.count({ where: { applicationId, command } }));
  const decision = (id: string) =>
    scene.citizen.inTenant((tx) =>
      tx.decision.findUniqueOrThrow({ where: { id }, select: { state: true, refusal: true } }),
    );

  test("waits as long as it can be taken back, then leaves", async () => {
    const { id, decisionId } = await taken();
    const run = newRun();
    expect(await play("carry-out-decision", { decisionId }, run)).toEqual({ state: "left" });
    expect(run.pauses).toEqual([{ id: "time-to-take-it-back", seconds: undoSeconds }]);
    expect(await movesOf(id, "reject")).toBe(1);
  });

  test("taken back meanwhile never leaves, whoever starts the job again", async () => {
    const { id, decisionId } = await taken();
    const answer = await play("carry-out-decision", { decisionId }, newRun(), {
      meanwhile: async () => takeBack(await scene.town.again(scene.operator), { id: decisionId }),
    });
    expect(answer).toEqual({ state: "over" });
    expect(await play("carry-out-decision", { decisionId })).toEqual({ state: "over" });
    expect([await movesOf(id, "reject"), (await decision(decisionId)).state]).toEqual([0, "taken_back"]);
  });

  test("that left when the process died is not made again", async () => {
    const { id, decisionId } = await taken();
    const run = newRun();
    expect(await play("carry-out-decision", { decisionId }, run, { diesAfter: "carry-out" })).toBe("died");
    expect(await play("carry-out-decision", { decisionId }, run)).toEqual({ state: "over" });
    expect([await movesOf(id, "reject"), (await decision(decisionId)).state]).toEqual([1, "left"]);
  });

  test("carried out by three jobs at the same moment moves the application once", async () => {
    const { id, decisionId } = await taken();
    await Promise.all([1, 2, 3].map(() => play("carry-out-decision", { decisionId })));
    expect([await movesOf(id, "reject"), (await decision(decisionId)).state]).toEqual([1, "left"]);
  });

  test("about what was withdrawn meanwhile is refused, and says why to who took it", async () => {
    const { id, decisionId } = await taken();
    const answer = await play("carry-out-decision", { decisionId }, newRun(), {
      meanwhile: async () => withdraw(await scene.town.again(scene.citizen), { id }),
    });
    expect(answer).toMatchObject({ state: "refused" });
    expect(await decision(decisionId)).toMatchObject({ state: "refused", refusal: expect.any(String) as string });
    expect(await movesOf(id, "reject")).toBe(0);
  });

  test.each<[string, object]>([
    ["whose account was closed", { isActive: false }],
    ["who only reads now", { role: "reader" }],
  ])("of somebody %s meanwhile does not leave", async (_, change) => {
    const id = await scene.atWork();
    const operator = scene.operator.actor.id;
    const { decisionId } = await takeDecision(await scene.town.again(scene.operator), orders.reject(id));
    const before = await scene.citizen.inTenant((tx) =>
      tx.staff.findUniqueOrThrow({ where: { id: operator }, select: { isActive: true, role: true } }),
    );
    const answer = await play("carry-out-decision", { decisionId }, newRun(), {
      meanwhile: () => scene.citizen.inTenant((tx) => tx.staff.update({ where: { id: operator }, data: change })),
    });
    await scene.citizen.inTenant((tx) => tx.staff.update({ where: { id: operator }, data: before }));
    expect([answer, await movesOf(id, "reject")]).toEqual([{ state: "refused", refusal: "not_allowed" }, 0]);
  });

  test("that nobody knows is over", async () => {
    expect(await play("carry-out-decision", { decisionId: "00000000-0000-4000-8000-000000000000" })).toEqual({
      state: "over",
    });
  });
});

describe("one command on many", () => {
  let scene: BulkScene;
  let operator: StaffContext;
  let play: ReturnType<typeof at>;
  beforeAll(async () => {
    scene = await makeBulkScene(runtime, database.owner);
    play = at(scene.town.tenantId);
  });
  const asked = async (order: Parameters<typeof askFor>[1], ids: string[]) => {
    operator = await scene.town.again(scene.operator);
    return (await askFor(operator, order, ids)).id;
  };
  const outcomes = (bulkId: string) =>
    scene.operator.inTenant(async (tx) => ({
      state: (await tx.bulkAction.findUniqueOrThrow({ where: { id: bulkId } })).state,
      done: await tx.bulkRow.count({ where: { bulkActionId: bulkId, outcome: "done" } }),
      refused: await tx.bulkRow.count({ where: { bulkActionId: bulkId, outcome: "refused" } }),
    }));
  const moves = (ids: string[], command: string) =>
    scene.operator.inTenant((tx) => tx.statusChange.count({ where: { applicationId: { in: ids }, command } }));

  test("goes part by part; killed after each part it goes on where it stood, and moves nothing twice", async () => {
    const ids = await scene.sent("submitted", { count: 45 });
    const bulkId = await asked({ command: "takeCharge" }, ids);
    const run = newRun();
    for (const part of ["part-1", "part-2"])
      expect(await play("work-on-bulk", { bulkId }, run, { diesAfter: part })).toBe("died");
    await play("work-on-bulk", { bulkId }, run);
    expect(await outcomes(bulkId)).toEqual({ state: "done", done: 45, refused: 0 });
    expect(await moves(ids, "takeCharge")).toBe(45);
  });

  test("that decides waits as one decision does, and can be called off meanwhile", async () => {
    const ids = await scene.sent("in_charge", { count: 3, assignee: scene.operator });
    const bulkId = await asked({ command: "reject", reason: "Manca la firma." }, ids);
    const run = newRun();
    await play("work-on-bulk", { bulkId }, run, {
      meanwhile: async () => cancelBulk(await scene.town.again(scene.operator), { id: bulkId }),
    });
    expect(run.pauses.map(({ id }) => id)).toEqual(["time-to-take-it-back"]);
    expect(run.pauses[0]?.seconds).toBeLessThanOrEqual(undoSeconds);
    expect([(await outcomes(bulkId)).done, await moves(ids, "reject")]).toEqual([0, 0]);
  });

  test("that decides nothing waits for nobody", async () => {
    const ids = await scene.sent("submitted", { count: 2 });
    const bulkId = await asked({ command: "takeCharge" }, ids);
    const run = newRun();
    expect(await play("work-on-bulk", { bulkId }, run)).toEqual({ parts: 1 });
    expect(run.pauses).toEqual([]);
  });

  test("by two jobs at the same moment moves each application once", async () => {
    const ids = await scene.sent("submitted", { count: 12 });
    const bulkId = await asked({ command: "takeCharge" }, ids);
    await Promise.all([play("work-on-bulk", { bulkId }), play("work-on-bulk", { bulkId })]);
    expect([await moves(ids, "takeCharge"), (await outcomes(bulkId)).done]).toEqual([12, 12]);
  });

  test("passes over what somebody else took meanwhile, says so, and goes on with the rest", async () => {
    const ids = await scene.sent("submitted", { count: 4 });
    const bulkId = await asked({ command: "takeCharge" }, ids);
    await scene.operator.inTenant((tx) =>
      tx.application.update({
        where: { id: ids[1] ?? "" },
        data: { status: "in_charge", assigneeId: scene.colleague.actor.id },
      }),
    );
    await play("work-on-bulk", { bulkId });
    expect(await outcomes(bulkId)).toEqual({ state: "done", done: 3, refused: 1 });
    expect((await scene.stateOf(ids[1] ?? "")).assigneeId).toBe(scene.colleague.actor.id);
  });
});
