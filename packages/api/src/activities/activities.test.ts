import { makeApplication } from "@sportello/db/factories/make-application";
import { testDatabase } from "@sportello/db/testing/database";
import type { Status } from "@sportello/domain/applications/status";
import { groupOf, statusGroups } from "@sportello/domain/applications/status-groups";
import { beforeAll, describe, expect, test } from "vitest";
import type { CitizenContext } from "../context.ts";
import { testRuntime } from "../testing/runtime.ts";
import { makeTown, type Town } from "../testing/town.ts";
import { findActivityFilters } from "./filters.ts";
import { listActivities } from "./list.ts";
import { merge } from "./merge.ts";
import type { ActivityQuestion } from "./source.ts";

const database = testDatabase();
const runtime = testRuntime(database);
let town: Town;
let citizen: CitizenContext;

const made: readonly { status: Status; day: string; ztl?: boolean; number?: string; code?: string; dueOn?: string }[] =
  [
    { status: "draft", day: "2026-11-01" },
    { status: "awaiting_integration", day: "2026-10-01", dueOn: "2026-12-20" },
    { status: "in_charge", day: "2026-09-01", dueOn: "2026-12-01", ztl: true, number: "0001234/2026" },
    { status: "registered", day: "2026-08-01", dueOn: "2026-12-10", ztl: true },
    { status: "accepted", day: "2025-12-31", code: "AN0123456789AB", dueOn: "2026-01-30" },
  ];

beforeAll(async () => {
  town = await makeTown(runtime, database.owner);
  citizen = await town.citizen();
  for (const { status, day, ztl = false, number, code, dueOn } of made) {
    await makeApplication(runtime.database, town.tenantId, {
      service: ztl ? town.ztl : town.simple,
      personId: citizen.actor.id,
      officeId: town.mobility.id,
      status,
      submittedAt: new Date(`${day}T23:30:00Z`),
      isRegistered: number !== undefined,
      ...(number !== undefined && { registrationNumber: number }),
      ...(code !== undefined && { code }),
      ...(dueOn !== undefined && { dueOn: new Date(dueOn) }),
    });
  }
  await makeApplication(runtime.database, town.tenantId, {
    service: town.simple,
    personId: (await town.citizen()).actor.id,
    officeId: town.mobility.id,
    status: "in_charge",
  });
});

const found = async (question: Partial<ActivityQuestion>) =>
  (await listActivities(citizen, { sort: "recent", ...question })).items.map(({ status }) => status);

describe("a citizen's activities", () => {
  test("are one's own, the latest touched first or last", async () => {
    const recent = await found({});
    expect(recent.toSorted()).toEqual(made.map(({ status }) => status).toSorted());
    expect(await found({ sort: "oldest" })).toEqual(recent.toReversed());
  });

  test("by deadline show only what is still open, the nearest day first", async () => {
    expect(await found({ sort: "due" })).toEqual(["in_charge", "registered", "awaiting_integration"]);
  });

  test.each(statusGroups)("are found by the group %s", async (group) => {
    expect((await found({ group })).toSorted()).toEqual(
      made
        .map(({ status }) => status)
        .filter((status) => groupOf(status) === group)
        .toSorted(),
    );
  });

  test.each([
    ["the service", { service: "ztl-access" }, ["registered", "in_charge"]],
    ["a word of the title, whatever its case", { text: "PROVA" }, ["accepted", "awaiting_integration", "draft"]],
    ["two words that must both be there", { text: "zona prova" }, []],
    ["the code with its dashes", { text: "an01-2345-6789ab" }, ["accepted"]],
    ["the registration number", { text: "1234/2026" }, ["in_charge"]],
    ["a sign that means nothing", { text: "%" }, []],
  ])("are found by %s", async (_, question, expected) => {
    expect((await found(question)).toSorted()).toEqual(expected.toSorted());
  });

  test("belong to the year of Rome, not of Greenwich: the last half hour of 2025 is January", async () => {
    expect((await found({ year: 2026 })).toSorted()).toEqual(made.map(({ status }) => status).toSorted());
    expect(await found({ year: 2025 })).toEqual([]);
    expect((await findActivityFilters(citizen)).years).toEqual([2026]);
  });

  test("can be narrowed to the services that were used", async () => {
    expect((await findActivityFilters(citizen)).services.map(({ slug }) => slug)).toEqual(["simple", "ztl-access"]);
    expect(await findActivityFilters(await town.citizen())).toEqual({ services: [], years: [] });
  });

  test("come a page at a time, each once", async () => {
    const busy = await town.citizen();
    for (let n = 0; n < 45; n += 1)
      await makeApplication(runtime.database, town.tenantId, {
        service: town.simple,
        personId: busy.actor.id,
        officeId: town.mobility.id,
        status: "submitted",
      });
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listActivities(busy, { sort: "recent", ...(cursor !== undefined && { cursor }) });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect([ids.length, new Set(ids).size]).toEqual([45, 45]);
  });
});

test("kinds that are each in order are one list in order", () => {
  const at = (id: string, day: number) => ({ id, at: new Date(Date.UTC(2026, 0, day)) });
  const lists = [
    [at("a", 9), at("c", 5)],
    [at("b", 9), at("d", 7)],
  ];
  expect(merge(lists, "desc").map(({ id }) => id)).toEqual(["b", "a", "d", "c"]);
  expect(
    merge(
      lists.map((list) => list.toReversed()),
      "asc",
    ).map(({ id }) => id),
  ).toEqual(["c", "d", "a", "b"]);
});
