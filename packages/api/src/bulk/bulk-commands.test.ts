import { makeService, type MadeService, shortOptions } from "@sportello/db/factories/make-service";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeEach, describe, expect, test } from "vitest";
import type { StaffContext } from "../context.ts";
import { askFor, type BulkScene, everything, makeBulkScene } from "../testing/bulk-scene.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makePaidService } from "../testing/send-paid.ts";
import type { Town } from "../testing/town.ts";
import { findBulk } from "./find.ts";
import { BulkOrder } from "./order.ts";
import { planBulk } from "./plan.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let operator: StaffContext;
let colleague: StaffContext;
let sent: BulkScene["sent"];
let work: BulkScene["work"];
let stateOf: BulkScene["stateOf"];
let events: BulkScene["events"];
let paid: MadeService;

beforeEach(async () => {
  ({ town, operator, colleague, sent, work, stateOf, events } = await makeBulkScene(runtime, database.owner));
  paid = await makeService(runtime.database, town.tenantId, {
    officeId: town.mobility.id,
    slug: "paid",
    options: { ...shortOptions, payment: "deferred" },
  });
});

const ask = (order: BulkOrder, ids?: string[], who = operator) => askFor(who, order, ids);

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
});
