import { randomUUID } from "node:crypto";
import { makeApplication } from "@sportello/db/factories/make-application";
import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import type { Status } from "@sportello/domain/applications/status";
import { beforeEach, describe, expect, test } from "vitest";
import { createSystemContext, type StaffContext } from "../context.ts";
import { takeDecision } from "../decisions/take.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makePaidService } from "../testing/send-paid.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { askForBulk } from "./ask.ts";
import { cancelBulk } from "./cancel.ts";
import { findBulk } from "./find.ts";
import { interruptBulk } from "./interrupt.ts";
import { listBulk } from "./list.ts";
import { BulkOrder } from "./order.ts";
import { planBulk } from "./plan.ts";
import { resumeBulk } from "./resume.ts";
import { secondsToWait } from "./seconds-to-wait.ts";
import { workOnBulk } from "./work.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let colleague: StaffContext;
let personId: string;
let paid: MadeService;

beforeEach(async () => {
  town = await makeTown(runtime, database.owner);
  operator = await town.staff("operator", [town.mobility]);
  colleague = await town.staff("operator", [town.mobility]);
  personId = (await town.citizen()).actor.id;
  paid = await makeService(runtime.database, town.tenantId, {
    officeId: town.mobility.id,
    slug: "paid",
    options: { ...shortOptions, payment: "deferred" },
  });
});

const sent = async (
  status: Status,
  {
    assignee,
    office = town.mobility,
    service = town.simple,
    count = 1,
  }: { assignee?: StaffContext; office?: { id: string }; service?: MadeService; count?: number } = {},
) => {
  const made: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { id } = await makeApplication(runtime.database, town.tenantId, {
      service,
      personId,
      officeId: office.id,
      status,
      submittedAt: new Date(Date.UTC(2026, 9, 1, 8, n)),
      ...(assignee && { assigneeId: assignee.actor.id }),
    });
    made.push(id);
  }
  return made;
};
const everything = { filter: {}, sort: "oldest" as const };
const ask = (order: BulkOrder, ids?: string[], who = operator) =>
  askForBulk(who, { ...everything, order, ...(ids && { ids }) });
const job = () => createSystemContext(runtime, town.tenantId, "work-on-bulk");
const work = async (bulkId: string): Promise<number> => {
  let parts = 1;
  while ((await workOnBulk(await job(), { bulkId })) === "more") parts += 1;
  return parts;
};
const stateOf = (id: string) =>
  operator.inTenant((tx) =>
    tx.application.findUniqueOrThrow({
      where: { id },
      select: { status: true, assigneeId: true, outcomeReason: true },
    }),
  );
const events = (name: string) => operator.inTenant((tx) => tx.outboxEvent.count({ where: { name } }));

describe("a dry run", () => {
  test("says how many would go, and why the others not, and touches none", async () => {
    const mine = await sent("in_charge", { assignee: operator, count: 2 });
    await sent("in_charge", { assignee: colleague });
    await sent("in_charge", { assignee: operator, service: paid });
    await sent("submitted", { count: 3 });
    await sent("in_charge", { office: town.archive });
    const planned = await planBulk(operator, { ...everything, order: { command: "accept" } });
    expect(planned).toMatchObject({ total: 7, ready: 2 });
    expect(
      Object.fromEntries(planned.refused.map(({ refusal, count, examples }) => [refusal, [count, examples.length]])),
    ).toEqual({
      amount_required: [1, 1],
      not_in_this_status: [3, 3],
      not_the_assignee: [1, 1],
    });
    expect(await planBulk(operator, { ...everything, order: { command: "reject" } })).toMatchObject({ ready: 3 });
    expect((await stateOf(mine[0] ?? "")).status).toBe("in_charge");
  });

  test("narrows to what the filter shows or was selected, and never beyond one's offices", async () => {
    const [first] = await sent("submitted", { count: 2 });
    const [foreign] = await sent("submitted", { office: town.archive });
    const order = { command: "takeCharge" as const };
    expect(await planBulk(operator, { ...everything, order, ids: [first ?? "", foreign ?? ""] })).toEqual({
      total: 1,
      ready: 1,
      refused: [],
      documents: [],
    });
    expect(await planBulk(operator, { ...everything, order, filter: { status: ["accepted"] } })).toEqual({
      total: 0,
      ready: 0,
      refused: [],
      documents: [],
    });
    // The order by last day shows only what has one.
    expect(await planBulk(operator, { ...everything, order, sort: "due" })).toMatchObject({ total: 0 });
  });

  test("knows where the colleague works", async () => {
    await sent("in_charge", { assignee: operator, count: 2 });
    const elsewhere = await town.staff("operator", [town.archive]);
    const reader = await town.staff("reader", [town.mobility]);
    const to = (staffId: string) => planBulk(operator, { ...everything, order: { command: "assign", staffId } });
    expect(await to(colleague.actor.id)).toMatchObject({ ready: 2, refused: [] });
    for (const { actor } of [elsewhere, reader])
      expect(await to(actor.id)).toMatchObject({ ready: 0, refused: [{ refusal: "colleague_elsewhere", count: 2 }] });
  });
});

describe("a command on many applications", () => {
  test("rejects all that may be rejected with one text, and says of each what became of it", async () => {
    const mine = await sent("in_charge", { assignee: operator, count: 3 });
    const [foreign = ""] = await sent("in_charge", { assignee: colleague });
    const { id } = await ask({ command: "reject", reason: "Fuori termine." }, [...mine, foreign]);
    await work(id);
    for (const one of mine) expect(await stateOf(one)).toMatchObject({ outcomeReason: "Fuori termine." });
    expect((await stateOf(foreign)).status).toBe("in_charge");
    const found = await findBulk(operator, { id });
    expect(found).toMatchObject({
      state: "done",
      command: "reject",
      reason: "Fuori termine.",
      total: 4,
      done: 3,
      refused: 1,
      left: 0,
    });
    expect(found.rows.find(({ application }) => application?.id === foreign)).toMatchObject({
      outcome: "refused",
      refusal: "not_the_assignee",
    });
    expect(await events("application/rejected")).toBe(3);
  });

  test("writes to each citizen with their own name and code, and asks each for the amount", async () => {
    const charged = await makePaidService(runtime, town, "deferred");
    const ids = await sent("in_charge", { assignee: operator, count: 2, service: charged });
    const free = await sent("in_charge", { assignee: operator });
    const all = [...ids, ...free];
    const plan = (amount?: number) =>
      planBulk(operator, {
        ...everything,
        ids: all,
        order: { command: "accept", ...(amount !== undefined && { amount }) },
      });
    expect(await plan()).toMatchObject({ ready: 1, refused: [{ refusal: "amount_required", count: 2 }] });
    expect(await plan(1_600)).toMatchObject({ ready: 3, refused: [] });
    const { id } = await ask(
      { command: "accept", reason: "Gentile {{nome}}, pratica {{pratica}}.", amount: 1_600 },
      all,
    );
    await work(id);
    for (const one of all) {
      const { outcomeReason } = await stateOf(one);
      expect(outcomeReason).toMatch(/^Gentile Mario, pratica .+\.$/);
    }
    expect(new Set(await Promise.all(all.map(async (one) => (await stateOf(one)).outcomeReason))).size).toBe(3);
    expect(
      await operator.inTenant((tx) =>
        tx.payment.findMany({ where: { applicationId: { in: all } }, select: { amount: true } }),
      ),
    ).toEqual([{ amount: 1_600 }, { amount: 1_600 }]);
    expect(BulkOrder.safeParse({ command: "reject", reason: "Gentile {{cognome}}" }).success).toBe(false);
  });

  test("takes charge, hands over and gives back", async () => {
    const ids = await sent("submitted", { count: 2 });
    await work((await ask({ command: "takeCharge" })).id);
    expect(await stateOf(ids[0] ?? "")).toMatchObject({ status: "in_charge", assigneeId: operator.actor.id });
    await work((await ask({ command: "assign", staffId: colleague.actor.id })).id);
    expect((await stateOf(ids[1] ?? "")).assigneeId).toBe(colleague.actor.id);
    await work((await ask({ command: "release" }, ids, colleague)).id);
    expect(await stateOf(ids[1] ?? "")).toMatchObject({ status: "submitted", assigneeId: null });
    await work((await ask({ command: "takeCharge" })).id);
    await work((await ask({ command: "accept" })).id);
    expect((await stateOf(ids[0] ?? "")).status).toBe("accepted");
  });

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
