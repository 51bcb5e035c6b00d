import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import { beforeAll, describe, expect, test } from "vitest";
import type { CitizenContext, StaffContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { countQueue } from "./counts.ts";
import { queueFilters } from "./filters.ts";
import { listQueue } from "./list.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;
let operator: StaffContext;
const day = (number: number) => new Date(Date.UTC(2026, 9, number, 8));

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  operator = await town.staff("operator", [town.mobility]);
  const make = (wish: object) => makeApplication(runtime.database, town.tenantId, { service: town.simple, personId: citizen.actor.id, officeId: town.mobility.id, ...wish });
  await make({ status: "draft" });
  for (let number = 1; number <= 60; number += 1) await make({ status: "submitted", submittedAt: day(number % 28), dueOn: new Date("2027-01-01") });
  await make({ status: "in_charge", assigneeId: operator.actor.id, submittedAt: day(29), dueOn: new Date("2026-11-01") });
  await make({ status: "awaiting_integration", assigneeId: operator.actor.id, submittedAt: day(29), dueOn: new Date("2026-11-01") });
  await make({ status: "accepted", assigneeId: operator.actor.id, submittedAt: day(29), dueOn: new Date("2026-11-01") });
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
    ["overdue, those that wait for the citizen and those concluded left out", { overdue: true }, 1],
    ["in one status", { status: ["accepted" as const] }, 1],
    ["by a name, however written", { query: "mario ROSSI" }, 50],
    ["by a name nobody has", { query: "bianchi" }, 0],
    ["of another office", { officeId: "00000000-0000-7000-8000-000000000000" }, 0],
  ])("narrows to %s", async (_what, filter, expected) => {
    expect((await listQueue(operator, filter)).items).toHaveLength(expected);
  });

  test("finds one by the code, as it is printed in groups", async () => {
    const { rows } = await database.owner.pool.query<{ id: string }>("select id from application where status = 'accepted'");
    await database.owner.pool.query("update application set code = 'AN0000000000001' where id = $1", [rows[0]?.id]);
    expect((await listQueue(operator, { query: "0000000000001" })).items.map(({ id }) => id)).toEqual([rows[0]?.id]);
  });

  test("does not open to another office by asking for it", async () => {
    expect((await listQueue(operator, { officeId: town.archive.id })).items).toEqual([]);
    const archivist = await town.staff("reader", [town.archive]);
    expect((await listQueue(archivist, {})).items).toHaveLength(1);
  });

  test("is counted", async () => {
    expect(await countQueue(operator)).toMatchObject({ mine: 2, unassigned: 60, overdue: 1 });
    expect((await countQueue(operator)).byStatus.toSorted((a, b) => a.status.localeCompare(b.status))).toEqual([
      { status: "accepted", count: 1 }, { status: "awaiting_integration", count: 1 }, { status: "in_charge", count: 1 }, { status: "submitted", count: 60 },
    ]);
  });

  test("can be filtered by one's own services and offices", async () => {
    const { offices, services } = await queueFilters(operator);
    expect(offices.map(({ id }) => id)).toEqual([town.mobility.id]);
    expect(services.map(({ id }) => id).toSorted()).toEqual([town.simple.id, town.ztl.id].toSorted());
  });
});
