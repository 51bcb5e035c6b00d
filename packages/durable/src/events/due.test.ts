import { describe, expect, test } from "vitest";
import { claim } from "../queue/claim.ts";
import { enqueue, type Job, type NewJob } from "../queue/job.ts";
import { insertTick } from "../registry/registry.ts";
import { aCore } from "../testing/a-core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { aFunction } from "../testing/a-function.ts";
import { anArrival, aStart } from "../testing/a-function.ts";
import { storeRuns } from "../testing/a-stored-run.ts";
import { debounce } from "./debounce.ts";
import { doDue } from "./due.ts";
import { gather } from "./gather.ts";

const database = aDatabase();
const CRON = "TZ=Europe/Rome 30 2 * * *";
const nightly = aFunction({ triggers: [{ cron: CRON }] }, "town-nightly");
const ANNA = "00000000-0000-4000-8000-00000000000a";

const add = (...jobs: NewJob[]) => database.transaction((client) => enqueue(client, jobs));
/** What is due now, as an engine holds it. */
const leased = async (): Promise<Job[]> => {
  await database.query("update jobs set status = 'ready' where status = 'later'");
  return (await claim(database, ANNA, 50)).others;
};
const runs = () =>
  database.query<{ function_id: string; events: string; correlation: string | null; event_ids: string[] }>(
    "select function_id, events, correlation, event_ids from runs order by id",
  );
const jobs = (kind: string) =>
  database.query<{ id: string; status: string; payload: string; due_at: Date }>(
    "select id, status, payload, due_at from jobs where kind = $1 order by id",
    [kind],
  );

describe("a tick", () => {
  const plan = (at: string, cron = CRON) =>
    database.transaction((client) => insertTick(client, "town-nightly", cron, new Date(at)));
  const tick = async (core = aCore(database, { functions: [nightly] })) => {
    const [job] = await leased();
    if (job !== undefined) await doDue(core, job);
    return job;
  };

  test("starts its function with the time it was planned for, and plans the next one in one step", async () => {
    const core = aCore(database, { functions: [nightly] });
    await plan("2026-03-29T01:00:00Z");
    await tick(core);
    const [run] = await runs();
    expect(JSON.parse(run?.events ?? "[]")).toMatchObject([
      {
        id: "2026-03-29T01:00:00.000Z",
        name: "inngest/scheduled.timer",
        data: { cron: CRON, scheduledAt: "2026-03-29T01:00:00.000Z", fireAt: "2026-03-29T01:00:00.000Z" },
        ts: Date.parse("2026-03-29T01:00:00Z"),
      },
    ]);
    const next = await jobs("cron");
    expect(next).toMatchObject([{ status: "later", payload: `cron:town-nightly:${CRON}` }]);
    // Hours late, it is the only one of the nights in between.
    expect(next[0]?.due_at.getTime()).toBeGreaterThan(Date.now());
    expect(core.woken).toBe(1);
  });

  test("that two engines hold, since one was thought dead, makes one run", async () => {
    await plan("2026-03-29T01:00:00Z");
    const first = await leased();
    await database.query("update jobs set status = 'ready' where kind = 'cron'");
    const second = await leased();
    const core = aCore(database, { functions: [nightly] });
    for (const job of [...first, ...second]) await doDue(core, job);
    expect(await runs()).toHaveLength(1);
    expect(await jobs("cron")).toHaveLength(1);
  });

  test("planned twice for the same moment is one event and one run, since its id is that moment", async () => {
    for (let n = 0; n < 2; n += 1) {
      await plan("2026-03-29T01:00:00Z");
      await tick();
      await database.query("delete from jobs where kind = 'cron'");
    }
    expect([(await runs()).length, (await database.query("select 1 from events")).length]).toEqual([1, 1]);
  });

  test.each([
    ["that lost this cron", aFunction({ triggers: [{ cron: "0 6 * * *" }] }, "town-nightly")],
    ["that has no cron any more", aFunction({}, "town-nightly")],
    ["that is gone", undefined],
  ])("of a function %s starts nothing and plans nothing", async (_, fn) => {
    await plan("2026-03-29T01:00:00Z");
    await tick(aCore(database, { functions: fn === undefined ? [] : [fn] }));
    expect([await runs(), await jobs("cron")]).toEqual([[], []]);
  });

  test("of a function that another engine registered a moment ago is looked up before it is given up", async () => {
    const core = aCore(database);
    core.registered = [nightly];
    await plan("2026-03-29T01:00:00Z");
    await tick(core);
    expect(await runs()).toHaveLength(1);
  });

  test("is undone as a whole when its run cannot be made: the job is still there", async () => {
    await plan("2026-03-29T01:00:00Z");
    await database.query("alter table runs add constraint none_now check (function_id <> 'town-nightly')");
    try {
      await expect(tick()).rejects.toThrow("none_now");
      expect([await jobs("cron"), await database.query("select 1 from events")]).toMatchObject([
        [{ status: "leased" }],
        [],
      ]);
    } finally {
      await database.query("alter table runs drop constraint none_now");
    }
  });
});

describe("an internal event", () => {
  const event = (name: string, data: object = {}) => ({ id: "inner", name, data, user: {}, ts: 1 });
  const route = (payload: object, id = "inner") =>
    add({ id: `route ${id}`, kind: "route", delay: 0, payload: JSON.stringify({ id, ...payload }) });
  const send = async (core: ReturnType<typeof aCore>) => {
    for (const job of await leased()) await doDue(core, job);
  };

  test("starts whoever listens to it, and nobody twice", async () => {
    const listening = aFunction(
      { triggers: [{ event: "inngest/function.failed", expression: "event.data.function_id == 'town-register'" }] },
      "town-register-failure",
    );
    const core = aCore(database, {
      functions: [listening, aFunction({ triggers: [{ event: "inngest/*" }] }, "town-log"), nightly],
    });
    await route({ event: event("inngest/function.failed", { function_id: "town-register" }) });
    await send(core);
    await route({ event: event("inngest/function.failed", { function_id: "town-register" }) });
    await send(core);
    expect((await runs()).map(({ function_id }) => function_id).toSorted()).toEqual([
      "town-log",
      "town-register-failure",
    ]);
  });

  test("that invokes a function starts only that one, which knows who waits for it", async () => {
    const core = aCore(database, {
      functions: [aFunction(), aFunction({ triggers: [{ event: "inngest/function.invoked" }] }, "town-log")],
    });
    await route({ event: event("inngest/function.invoked"), only: "town-register", correlation: "parent.step" });
    await send(core);
    expect(await runs()).toMatchObject([{ function_id: "town-register", correlation: "parent.step" }]);
  });

  test("that invokes a function which was taken away meanwhile tells the step that waits, and nobody hangs", async () => {
    await route({ event: event("inngest/function.invoked"), only: "town-gone", correlation: "parent.step" });
    await send(aCore(database));
    expect(await runs()).toEqual([]);
    expect(await database.query("select id, kind, run_id, step_id, payload from jobs")).toEqual([
      {
        id: "parent.step.result",
        kind: "settle",
        run_id: "parent",
        step_id: "step",
        payload: '{"error":{"name":"InvokeError","message":"could not find function \\"town-gone\\""}}',
      },
    ]);
  });

  test("wakes a run that waits for it", async () => {
    await storeRuns(database, { id: "r1" });
    await database.query(
      "insert into waits (run_id, step_id, kind, name) values ('r1', 's', 'event', 'inngest/function.finished')",
    );
    await route({ event: event("inngest/function.finished") });
    await send(aCore(database));
    expect(await jobs("settle")).toMatchObject([{ id: "r1.s.event" }]);
  });

  test("dated by an engine whose clock is ten minutes fast starts now", async () => {
    const core = aCore(database, { functions: [aFunction({ triggers: [{ event: "inngest/function.finished" }] })] });
    await route({ event: { ...event("inngest/function.finished"), ts: Date.now() + 600_000 } });
    await send(core);
    expect(await jobs("call")).toMatchObject([{ status: "ready" }]);
  });
});

describe("what was held back", () => {
  const typed = aFunction({ debounce: { period: "10m", key: "event.data.draft" } });
  const gathered = aFunction({ batchEvents: { maxSize: 3, timeout: "10m" } });
  const texts = async () =>
    (await runs()).map(({ events }) => (JSON.parse(events) as { data: { n: number } }[]).map(({ data }) => data.n));

  test("of one key starts one run, of the last event, when its time has come", async () => {
    await database.transaction((client) =>
      debounce(
        client,
        [1, 2, 3].map((n) => aStart(typed, { draft: "a", n })),
      ),
    );
    for (const job of await leased()) await doDue(aCore(database, { functions: [typed] }), job);
    expect([await texts(), await database.query("select 1 from debounces")]).toEqual([[[3]], []]);
  });

  test("as a batch starts one run of all its events, in their order, with their ids", async () => {
    const arrivals = [1, 2].map((n) => anArrival({ n }));
    await database.transaction((client) =>
      gather(
        client,
        arrivals.map((arrival) => ({ ...aStart(gathered), arrivals: [arrival] })),
      ),
    );
    for (const job of await leased()) await doDue(aCore(database, { functions: [gathered] }), job);
    expect([await texts(), (await runs())[0]?.event_ids]).toEqual([[[1, 2]], arrivals.map(({ id }) => id)]);
  });

  test("goes with the function that is taken away: no run of nobody, and no job that comes back for ever", async () => {
    await database.transaction((client) => debounce(client, [aStart(typed, { draft: "a", n: 1 })]));
    await database.transaction((client) => gather(client, [aStart(gathered, { n: 1 })]));
    for (const job of await leased()) await doDue(aCore(database), job);
    expect([await runs(), await database.query("select 1 from jobs")]).toEqual([[], []]);
  });

  test("meets the function's other limits when it starts, not when it came", async () => {
    const limited = aFunction({
      debounce: { period: "10m", key: "event.data.draft" },
      rateLimit: { limit: 1, period: "1d" },
    });
    await database.transaction((client) =>
      debounce(
        client,
        ["a", "b"].map((draft, n) => aStart(limited, { draft, n })),
      ),
    );
    for (const job of await leased()) await doDue(aCore(database, { functions: [limited] }), job);
    expect(await runs()).toHaveLength(1);
  });
});
