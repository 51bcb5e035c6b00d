import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import { findApplicationForStaff } from "../applications/find-for-staff.ts";
import type { CitizenContext, StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { listQueue } from "./list.ts";
import { queueNews } from "./news.ts";
import { queueSurroundings } from "./surroundings.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
const OTHER = "00000000-0000-7000-8000-000000000000";
const day = (number: number) => new Date(Date.UTC(2026, 9, number, 8));

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  operator = await town.staff("operator", [town.mobility]);
  const make = (wish: object) =>
    makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      ...wish,
    });
  await make({ status: "draft" });
  for (let number = 1; number <= 60; number += 1)
    await make({ status: "submitted", submittedAt: day(number % 28), dueOn: new Date("2027-01-01") });
  await make({
    status: "in_charge",
    assigneeId: operator.actor.id,
    submittedAt: day(29),
    dueOn: new Date("2026-11-01"),
  });
  await make({
    status: "awaiting_integration",
    assigneeId: operator.actor.id,
    submittedAt: day(29),
    dueOn: new Date("2026-11-01"),
  });
  await make({
    status: "accepted",
    assigneeId: operator.actor.id,
    submittedAt: day(29),
    dueOn: new Date("2026-11-01"),
  });
  await make({ status: "submitted", officeId: town.archive.id, submittedAt: day(29) });
});

describe("the queue", () => {
  test("shows what was sent to one's offices, the latest first, page after page, each once", async () => {
    const seen: string[] = [];
    const instants: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listQueue(operator, { cursor });
      seen.push(...page.items.map(({ id }) => id));
      instants.push(...page.items.map(({ submittedAt }) => submittedAt ?? ""));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([63, 63]);
    expect(instants).toEqual(instants.toSorted().toReversed());
  });

  test.each([
    ["mine", { assignee: "me" as const }, 3],
    ["nobody's, a page of fifty", { assignee: "none" as const }, 50],
    ["overdue, those that wait for the citizen and those concluded left out", { waiting: "overdue" as const }, 1],
    ["whose turn is the citizen's", { waiting: "citizen" as const }, 1],
    ["whose turn is the office's, a page of fifty", { waiting: "office" as const }, 50],
    ["of one colleague", { assignee: OTHER }, 0],
    ["received on one day", { receivedFrom: "2026-10-29", receivedTo: "2026-10-29" }, 3],
    ["due in a stretch of days", { dueFrom: "2026-10-30", dueTo: "2026-11-01" }, 3],
    ["whose payment failed", { payment: "failed" as const }, 0],
    ["without a number", { registration: "none" as const }, 50],
    ["with a number", { registration: "registered" as const }, 0],
    ["in one status", { status: ["accepted" as const] }, 1],
    ["by a name, however written", { query: "mario ROSSI" }, 50],
    ["by a name nobody has", { query: "bianchi" }, 0],
    ["of another office", { officeId: OTHER }, 0],
  ])("narrows to %s", async (_what, filter, expected) => {
    expect((await listQueue(operator, filter)).items).toHaveLength(expected);
  });

  test("finds one by the code, as it is printed in groups", async () => {
    const { rows } = await database.owner.pool.query<{ id: string }>(
      "select id from application where status = 'accepted'",
    );
    await database.owner.pool.query("update application set code = 'AN0000000000001' where id = $1", [rows[0]?.id]);
    expect((await listQueue(operator, { query: "0000000000001" })).items.map(({ id }) => id)).toEqual([rows[0]?.id]);
  });

  test("does not open to another office by asking for it", async () => {
    expect((await listQueue(operator, { officeId: town.archive.id })).items).toEqual([]);
    const archivist = await town.staff("reader", [town.archive]);
    expect((await listQueue(archivist, {})).items).toHaveLength(1);
  });

  test("goes by the nearest last day, without what is concluded, page after page", async () => {
    const first = await listQueue(operator, { sort: "due" });
    const rest = await listQueue(operator, { sort: "due", cursor: first.nextCursor ?? "" });
    const days = [...first.items, ...rest.items].map(({ dueOn }) => dueOn ?? "");
    expect(days).toEqual(days.toSorted());
    expect([days.length, new Set([...first.items, ...rest.items].map(({ id }) => id)).size]).toEqual([62, 62]);
  });

  test("goes from the oldest too", async () => {
    const { items } = await listQueue(operator, { sort: "oldest" });
    const instants = items.map(({ submittedAt }) => submittedAt ?? "");
    expect(instants).toEqual(instants.toSorted());
  });

  test("is counted, as far as it is open", async () => {
    const { counts } = await queueSurroundings(operator);
    expect(counts).toMatchObject({ open: 62, mine: 2, unassigned: 60, overdue: 1 });
    expect(counts.byStatus.toSorted((a, b) => a.status.localeCompare(b.status))).toEqual([
      { status: "awaiting_integration", count: 1 },
      { status: "in_charge", count: 1 },
      { status: "submitted", count: 60 },
    ]);
  });

  test("can be filtered by one's own services, offices and colleagues", async () => {
    const { offices, services, colleagues } = await queueSurroundings(operator);
    expect(offices.map(({ id }) => id)).toEqual([town.mobility.id]);
    expect(services.map(({ id }) => id).toSorted()).toEqual([town.simple.id, town.ztl.id].toSorted());
    expect(colleagues.map(({ id }) => id)).toContain(operator.actor.id);
  });

  test("tells what came and what changed, and takes no row away from under the eyes", async () => {
    const page = await listQueue(operator, { assignee: "none" });
    const [first] = page.items;
    await database.owner.pool.query("update application set assignee_id = $2, status = 'in_charge' where id = $1", [
      first?.id,
      operator.actor.id,
    ]);
    await makeApplication(runtime.database, town.tenantId, {
      service: town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status: "submitted",
      submittedAt: day(30),
    });
    const news = await queueNews(operator, {
      assignee: "none",
      since: day(29).toISOString(),
      ids: page.items.map(({ id }) => id),
    });
    expect([news.arrived, news.rows.length]).toEqual([1, 50]);
    expect(news.rows.filter(({ fits }) => !fits).map(({ id, assignee }) => [id, assignee?.id])).toEqual([
      [first?.id, operator.actor.id],
    ]);
  });
});

describe("who is restricted to some services", () => {
  test("sees the applications of those alone, in the list, the counts, the filters and the news", async () => {
    const restricted = await town.staff("operator", [town.mobility], [town.ztl]);
    expect((await listQueue(restricted, {})).items).toEqual([]);
    const { counts, services } = await queueSurroundings(restricted);
    expect([counts.open, services.map(({ id }) => id)]).toEqual([0, [town.ztl.id]]);
    const { items } = await listQueue(operator, {});
    expect(await queueNews(restricted, { since: day(1).toISOString(), ids: items.map(({ id }) => id) })).toEqual({
      arrived: 0,
      rows: [],
    });
    const allowed = await town.staff("reader", [town.mobility], [town.simple]);
    expect((await listQueue(allowed, {})).items).toHaveLength(50);
  });

  test("does not open one of another service by its id", async () => {
    const restricted = await town.staff("operator", [town.mobility], [town.ztl]);
    const { items } = await listQueue(operator, {});
    await expect(findApplicationForStaff(restricted, { id: items[0]?.id ?? "", locale: "it" })).rejects.toMatchObject({
      code: "other_service",
    });
  });
});
