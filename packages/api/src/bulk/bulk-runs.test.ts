import { randomUUID } from "node:crypto";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeEach, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { takeDecision } from "../decisions/take.ts";
import { askFor, type BulkScene, everything, makeBulkScene } from "../testing/bulk-scene.ts";
import { testRuntime } from "../testing/runtime.ts";
import type { Town } from "../testing/town.ts";
import { cancelBulk } from "./cancel.ts";
import { findBulk } from "./find.ts";
import { interruptBulk } from "./interrupt.ts";
import { listBulk } from "./list.ts";
import type { BulkOrder } from "./order.ts";
import { planBulk } from "./plan.ts";
import { resumeBulk } from "./resume.ts";
import { secondsToWait } from "./seconds-to-wait.ts";
import { workOnBulk } from "./work.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let colleague: StaffContext;
let job: BulkScene["job"];
let sent: BulkScene["sent"];
let work: BulkScene["work"];
let stateOf: BulkScene["stateOf"];
let events: BulkScene["events"];

beforeEach(async () => {
  ({ town, operator, colleague, job, sent, work, stateOf, events } = await makeBulkScene(runtime, database.owner));
});

const ask = (order: BulkOrder, ids?: string[], who = operator) => askFor(who, order, ids);

describe("a command on many applications", () => {
  test("goes in parts, does nothing twice when begun again, and means only what was there when it was asked", async () => {
    const ids = await sent("submitted", { count: 45 });
    const { id } = await ask({ command: "takeCharge" });
    const [late = ""] = await sent("submitted");
    expect(await workOnBulk(await job(), { bulkId: id })).toBe("more");
    expect(await findBulk(operator, { id })).toMatchObject({ state: "running", done: 20, left: 25 });
    await interruptBulk(await job(), { bulkId: id });
    await expect(resumeBulk(colleague, { id })).rejects.toMatchObject({ code: "not_found" });
    await resumeBulk(operator, { id });
    await expect(resumeBulk(operator, { id })).rejects.toMatchObject({ code: "not_in_this_status" });
    expect(await events("bulk/asked")).toBe(2);
    // Two runs at once: each application is moved by one of them.
    await Promise.all([work(id), work(id)]);
    expect(await findBulk(operator, { id })).toMatchObject({ state: "done", done: 45, refused: 0, left: 0 });
    expect(
      await operator.inTenant((tx) =>
        tx.statusChange.count({ where: { applicationId: { in: ids }, command: "takeCharge" } }),
      ),
    ).toBe(45);
    expect((await stateOf(late)).status).toBe("submitted");
    expect(await workOnBulk(await job(), { bulkId: id })).toBe("over");
  });

  test("stops when cancelled; what is done stays done", async () => {
    await sent("submitted", { count: 30 });
    const { id } = await ask({ command: "takeCharge" });
    await workOnBulk(await job(), { bulkId: id });
    await expect(cancelBulk(colleague, { id })).rejects.toMatchObject({ code: "not_found" });
    await cancelBulk(operator, { id });
    await work(id);
    expect(await findBulk(operator, { id })).toMatchObject({ state: "cancelled", done: 20, left: 10 });
    await expect(cancelBulk(operator, { id })).rejects.toMatchObject({ code: "not_in_this_status" });
  });

  test("leaves its owner ten seconds before a decision leaves, and none before what is easily undone", async () => {
    const ids = await sent("in_charge", { assignee: operator, count: 3 });
    const wait = async (id: string) => secondsToWait(await job(), { bulkId: id });
    operator = await town.again(operator);
    const [handed, decided] = [
      await ask({ command: "assign", staffId: colleague.actor.id }, ids),
      await ask({ command: "reject", reason: "Fuori termine." }, ids),
    ];
    expect([await wait(handed.id), await wait(decided.id)]).toEqual([0, 10]);
    expect([(await findBulk(operator, handed)).startsInMs, (await findBulk(operator, decided)).startsInMs]).toEqual([
      0, 10_000,
    ]);
    runtime.clock.pass(4_200);
    expect([await wait(decided.id), (await findBulk(operator, decided)).startsInMs]).toEqual([6, 5_800]);
    await cancelBulk(operator, decided);
    await work(decided.id);
    expect(await findBulk(operator, decided)).toMatchObject({ state: "cancelled", done: 0, left: 3, startsInMs: 0 });
    expect(await events("application/rejected")).toBe(0);
    runtime.clock.pass(60_000);
    expect(await wait(decided.id)).toBe(0);
  });

  test("passes over an application whose own decision is about to leave, and says so", async () => {
    const [one = "", other = ""] = await sent("in_charge", { assignee: operator, count: 2 });
    await takeDecision(operator, { command: "accept", id: one, documentUploadIds: [] });
    expect(await planBulk(operator, { ...everything, order: { command: "reject" } })).toMatchObject({
      ready: 1,
      refused: [{ refusal: "decision_leaving", count: 1 }],
    });
    const { id } = await ask({ command: "reject", reason: "Fuori termine." });
    await work(id);
    expect((await findBulk(operator, { id })).rows.find(({ application }) => application?.id === one)).toMatchObject({
      outcome: "refused",
      refusal: "decision_leaving",
    });
    expect([(await stateOf(one)).status, (await stateOf(other)).status]).toEqual(["in_charge", "rejected"]);
  });

  test("has the rights its owner has when it runs: none for somebody who left", async () => {
    const [one = ""] = await sent("submitted");
    const { id } = await ask({ command: "takeCharge" });
    await operator.inTenant((tx) => tx.staff.update({ where: { id: operator.actor.id }, data: { isActive: false } }));
    await work(id);
    expect((await stateOf(one)).status).toBe("submitted");
    expect((await findBulk(operator, { id })).rows).toMatchObject([{ outcome: "refused", refusal: "not_allowed" }]);
  });

  test("is its owner's alone, is written in the security log without the text, and is bounded", async () => {
    const ids = await sent("submitted");
    await expect(ask({ command: "takeCharge" }, [randomUUID()])).rejects.toMatchObject({ code: "not_found" });
    const { id } = await ask({ command: "reject", reason: "Segreto" });
    expect(await listBulk(operator)).toMatchObject([{ id, command: "reject", state: "waiting", total: 1, left: 1 }]);
    expect(await listBulk(colleague)).toEqual([]);
    await expect(findBulk(colleague, { id })).rejects.toMatchObject({ code: "not_found" });
    const [note] = await operator.inTenant((tx) =>
      tx.auditEntry.findMany({ where: { action: "applications.handled_in_bulk" } }),
    );
    expect(note).toMatchObject({
      subjectId: id,
      actorId: operator.actor.id,
      details: { command: "reject", applications: 1 },
    });
    for (let n = 0; n < 2; n += 1) await ask({ command: "takeCharge" }, ids);
    await expect(ask({ command: "takeCharge" }, ids)).rejects.toMatchObject({ code: "too_many_requests" });
  });

  test("is refused beyond five hundred", async () => {
    const [model = ""] = await sent("submitted");
    await operator.inTenant((tx) =>
      tx.$executeRawUnsafe(
        `insert into application (id, service_id, service_version_id, person_id, office_id, status, locale, answers, code, submitted_at, updated_at)
       select uuidv7(), service_id, service_version_id, person_id, office_id, status, locale, answers, 'XX' || n, submitted_at, updated_at from application, generate_series(1, 500) n where id = $1::uuid`,
        model,
      ),
    );
    await expect(planBulk(operator, { ...everything, order: { command: "takeCharge" } })).rejects.toMatchObject({
      code: "too_many_applications",
      params: { max: 500 },
    });
    await expect(ask({ command: "takeCharge" })).rejects.toMatchObject({ code: "too_many_applications" });
  });
});
