import { describe, expect, test } from "vitest";
import { aDatabase } from "../testing/a-database.ts";
import { aFunction, anArrival, aStart } from "../testing/a-function.ts";
import { createRuns } from "./create-runs.ts";
import type { Start } from "./start.ts";

const database = aDatabase();
const make = (...starts: Start[]) => database.transaction((client) => createRuns(client, starts));
const all = <T extends Record<string, unknown>>(text: string) => database.query<T>(text);

describe("a new run", () => {
  test("has its events in their order, as they came, and its first call with the tries of its function", async () => {
    const arrivals = [anArrival({ n: 1, text: "\0" }), anArrival({ n: 2 })];
    const [id] = await make({
      ...aStart(aFunction({ steps: { step: { ...aFunction().config.steps.step, retries: { attempts: 6 } } } })),
      arrivals,
    });
    expect(
      await all(
        "select id, function_id, event_ids, event_name, events, version, planned, started_at, outcome from runs",
      ),
    ).toEqual([
      {
        id,
        function_id: "town-register",
        event_ids: arrivals.map((one) => one.id),
        event_name: "application/sent",
        events: `[${arrivals.map(({ body }) => body).join(",")}]`,
        version: -1,
        planned: false,
        started_at: null,
        outcome: null,
      },
    ]);
    expect(await all("select id, kind, step_id, status, attempt, max_attempts, function_id from jobs")).toEqual([
      {
        id: `${id}.start`,
        kind: "call",
        step_id: "step",
        status: "ready",
        attempt: 0,
        max_attempts: 7,
        function_id: "town-register",
      },
    ]);
  });

  test("of a function that says nothing of retries has four attempts; of one that wants none, one", async () => {
    await make(aStart(aFunction()));
    await make(aStart(aFunction({ steps: { step: { ...aFunction().config.steps.step, retries: { attempts: 0 } } } })));
    expect(await all("select max_attempts from jobs order by id")).toEqual([{ max_attempts: 4 }, { max_attempts: 1 }]);
  });

  test.each([
    ["event.data.urgent ? 300 : -10", { urgent: true }, 300],
    ["event.data.urgent ? 300 : -10", { urgent: false }, -10],
    ["event.data.by", { by: 4_000 }, 600],
    ["event.data.by", { by: -4_000 }, -600],
    ["event.data.by", { by: 12.9 }, 12],
    ["event.data.by", { by: "much" }, 0],
    ["event.data.by", {}, 0],
  ])("with the priority %j and %j may overtake by %i seconds", async (run, data, seconds) => {
    await make(aStart(aFunction({ priority: { run } }), data));
    expect(await all("select priority from runs")).toEqual([{ priority: seconds }]);
    expect(await all("select round(extract(epoch from due_at - rank))::int as ahead from jobs")).toEqual([
      { ahead: seconds },
    ]);
  });

  test.each<[string, object, Record<string, unknown>, string[], number[]]>([
    ["no limit", {}, {}, [], []],
    ["a number", { concurrency: 3 }, {}, ["fn town-register "], [3]],
    [
      "a key",
      { concurrency: { limit: 2, key: "event.data.tenant" } },
      { tenant: "bugliano" },
      ['fn town-register event.data.tenant "bugliano"'],
      [2],
    ],
    [
      "a key without a value",
      { concurrency: { limit: 2, key: "event.data.tenant" } },
      {},
      ["fn town-register event.data.tenant null"],
      [2],
    ],
    ["one for all functions", { concurrency: { limit: 9, scope: "env", key: "'all'" } }, {}, [`env 'all' "all"`], [9]],
    [
      "two, the narrower first",
      { concurrency: [{ limit: 10 }, { limit: 2, key: "event.data.tenant" }] },
      { tenant: 7 },
      ["fn town-register event.data.tenant 7", "fn town-register "],
      [2, 10],
    ],
  ])("with %s as concurrency is counted so", async (_, settings, data, keys, limits) => {
    await make(aStart(aFunction(settings), data));
    for (const table of ["runs", "jobs"])
      expect(await all(`select keys, limits from ${table}`)).toEqual([{ keys, limits }]);
  });

  test("with time-outs has the moments at which they are looked at, counted from when it may begin", async () => {
    const [id] = await make(aStart(aFunction({ timeouts: { start: "1h", finish: "1d" } }), {}, { delay: 7_200_000 }));
    expect(
      await all(
        "select id, kind, payload, round(extract(epoch from due_at - (select queued_at from runs)) / 3600)::int as hours from jobs order by due_at",
      ),
    ).toEqual([
      { id: `${id}.start`, kind: "call", payload: null, hours: 2 },
      { id: `${id}.timeout.start`, kind: "expire", payload: "start", hours: 3 },
      { id: `${id}.timeout.finish`, kind: "expire", payload: "finish", hours: 26 },
    ]);
  });

  test("arms what would cancel it: a plain equality is looked up, another condition is read, a time is an end", async () => {
    const cancel = [
      { event: "withdrawn", if: "event.data.id == async.data.id", timeout: "1h" },
      { event: "closed", if: "event.data.id == async.data.id && async.data.sure == true" },
      { event: "town/gone" },
    ];
    const [id] = await make(aStart(aFunction({ cancel }), { id: "a1" }));
    expect(
      await all(
        "select run_id, step_id, kind, name, expression, path, value, expires_at is not null as ends from waits order by step_id",
      ),
    ).toEqual([
      {
        run_id: id,
        step_id: "cancel 0",
        kind: "cancel",
        name: "withdrawn",
        expression: cancel[0]?.if,
        path: ["data", "id"],
        value: "a1",
        ends: true,
      },
      {
        run_id: id,
        step_id: "cancel 1",
        kind: "cancel",
        name: "closed",
        expression: cancel[1]?.if,
        path: null,
        value: null,
        ends: false,
      },
      {
        run_id: id,
        step_id: "cancel 2",
        kind: "cancel",
        name: "town/gone",
        expression: null,
        path: null,
        value: null,
        ends: false,
      },
    ]);
  });

  test("that may begin later waits, and its singleton counts from now", async () => {
    await make(
      aStart(aFunction({ singleton: { key: "event.data.tenant", mode: "skip" } }), { tenant: "a" }, { delay: 60_000 }),
    );
    expect([await all("select status from jobs"), await all("select singleton_key from runs")]).toEqual([
      [{ status: "later" }],
      [{ singleton_key: 'town-register "a"' }],
    ]);
  });
});

test("many at once get ids that grow in the order they came, each with its call", async () => {
  const ids = await make(...Array.from({ length: 300 }, (_, n) => aStart(aFunction(), { n })));
  expect(ids.toSorted()).toEqual(ids);
  expect(await all("select count(*)::int as calls from runs join jobs on jobs.id = runs.id || '.start'")).toEqual([
    { calls: 300 },
  ]);
});

test("none are nothing", async () => {
  expect([await make(), await all("select 1 as one from runs")]).toEqual([[], []]);
});
