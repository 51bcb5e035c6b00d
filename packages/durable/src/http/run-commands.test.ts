import { describe, expect, test } from "vitest";
import type { Routed } from "../events/intake.ts";
import { aCore } from "../testing/a-core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { aFunction } from "../testing/a-function.ts";
import { storeRuns } from "../testing/a-stored-run.ts";
import { cancelRun, cancelRuns, invoke, replayRun, retryRun } from "./run-commands.ts";
import { actionsOfRun, batchOfRun } from "./run-memory.ts";
import { receiveSignal } from "./signal.ts";

const database = aDatabase();
const engine = () => aCore(database, { functions: [aFunction()] });
const said = async (answer: Promise<Response>) => {
  const response = await answer;
  return {
    status: response.status,
    body: (await response.json()) as { data?: Record<string, unknown>; error?: string },
  };
};
const post = (body: unknown) =>
  new Request("http://engine.local/", { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body) });
const jobs = () =>
  database.query<{ id: string; kind: string; status: string; run_id: string; payload: string | null }>(
    "select id, kind, status, run_id, payload from jobs order by id",
  );

describe("cancelling", () => {
  test("an open run queues its end once, however often it is asked for, and wakes the engine", async () => {
    const core = engine();
    await storeRuns(database, { id: "r1" });
    for (let n = 0; n < 2; n += 1)
      expect(await said(cancelRun(core, "r1"))).toEqual({ status: 202, body: { data: { run_id: "r1" } } });
    expect(await jobs()).toEqual([
      { id: "r1.cancel", kind: "cancel", status: "ready", run_id: "r1", payload: "it was cancelled by an operator" },
    ]);
    expect(core.woken).toBe(2);
  });

  test.each(["over", "nobody"])("a run that is %s is refused and queues nothing", async (id) => {
    await storeRuns(database, { id: "over", outcome: "Completed" });
    expect(await said(cancelRun(engine(), id))).toEqual({
      status: 404,
      body: { status: 404, error: "there is no such open run" },
    });
    expect(await jobs()).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ["all until a moment", { started_before: "2026-11-26T12:00:00Z" }, ["at noon", "early", "late morning"]],
    [
      "those after one moment and until another",
      { started_after: "2026-11-26T09:00:00Z", started_before: "2026-11-26T11:59:59Z" },
      ["late morning"],
    ],
    [
      "those of a moment, both ends counted",
      { started_after: "2026-11-26T12:00:00Z", started_before: "2026-11-26T12:00:00Z" },
      ["at noon"],
    ],
    ["a moment in another zone", { started_before: "2026-11-26T09:30:00+01:00" }, ["early"]],
    ["none before the first", { started_before: "2026-11-25T00:00:00Z" }, []],
  ])("of a function takes %s, open ones only and of that function only", async (_, span, expected) => {
    const at = (time: string) => ({ queued_at: `2026-11-26T${time}Z` });
    await storeRuns(
      database,
      { id: "early", ...at("08:00:00") },
      { id: "late morning", ...at("11:00:00") },
      { id: "at noon", ...at("12:00:00") },
      { id: "evening", ...at("20:00:00") },
      { id: "ended", outcome: "Failed", ...at("08:00:00") },
      { id: "other", function_id: "town-notify", ...at("08:00:00") },
    );
    const { body } = await said(cancelRuns(engine(), post({ function_id: "town-register", ...span })));
    expect(body.data).toEqual({ cancelled: expected.length });
    expect((await jobs()).map(({ run_id }) => run_id)).toEqual(expected.toSorted());
  });

  test.each([
    {},
    { function_id: "f" },
    { function_id: "f", started_before: "2026-11-26" },
    { function_id: "f", started_before: "2026-11-26T12:00:00" },
    { started_before: "2026-11-26T12:00:00Z" },
    "no json",
  ])("with %j is refused before anything is ended: nothing may stand for “all”", async (body) => {
    await storeRuns(database, { id: "r1", function_id: "f" });
    const { status, body: answer } = await said(cancelRuns(engine(), post(body)));
    expect([status, answer.error]).toEqual([400, expect.stringContaining("the cancellation cannot be read")]);
    expect(await jobs()).toEqual([]);
  });
});

describe("replaying", () => {
  test("makes a run of the same events with its first call, and says of which it is the replay; the old one stays", async () => {
    const core = engine();
    const events = [
      { id: "row-1", name: "application/sent", data: { n: 1 }, user: {}, ts: 5 },
      { id: "row-2", name: "application/sent", data: { n: 2 }, user: {}, ts: 6 },
    ];
    await storeRuns(database, {
      id: "old",
      outcome: "Failed",
      output: '{"message":"no"}',
      event_ids: ["e1", "e2"],
      events,
    });
    const { status, body } = await said(replayRun(core, "old"));
    const id = String(body.data?.["run_id"]);
    expect([status, id.length, core.woken]).toEqual([202, 26, 1]);
    expect(
      await database.query("select function_id, event_ids, events, replay_of, outcome from runs where id = $1", [id]),
    ).toEqual([
      {
        function_id: "town-register",
        event_ids: ["e1", "e2"],
        events: JSON.stringify(events),
        replay_of: "old",
        outcome: null,
      },
    ]);
    expect(await jobs()).toMatchObject([{ id: `${id}.start`, kind: "call", status: "ready" }]);
    expect(await database.query("select outcome from runs where id = 'old'")).toEqual([{ outcome: "Failed" }]);
  });

  test("skips what holds back a first start: the operator wants it now", async () => {
    const core = aCore(database, {
      functions: [
        aFunction({ rateLimit: { limit: 1, period: "1d" }, idempotency: "event.data.n", singleton: { mode: "skip" } }),
      ],
    });
    await storeRuns(database, {
      id: "old",
      outcome: "Failed",
      events: [{ id: "e", name: "n", data: { n: 1 }, user: {}, ts: 1 }],
    });
    for (let n = 0; n < 2; n += 1) expect((await said(replayRun(core, "old"))).status).toBe(202);
    expect(await database.query("select 1 from runs where replay_of = 'old'")).toHaveLength(2);
  });

  test("of a function that is gone, or of a run nobody knows, is refused", async () => {
    await storeRuns(database, { id: "old", function_id: "town-gone", outcome: "Failed" });
    expect(await said(replayRun(engine(), "old"))).toMatchObject({
      status: 409,
      body: { error: "the function town-gone is no longer registered" },
    });
    expect((await said(replayRun(engine(), "none"))).status).toBe(404);
    expect(await jobs()).toEqual([]);
  });
});

describe("trying again now", () => {
  const waiting = (id: string, kind: string, status: string, run = "r1") =>
    database.query(
      "insert into jobs (id, kind, status, run_id, due_at, rank) values ($1, $2, $3, $4, now() + interval '1 hour', now() + interval '1 hour')",
      [id, kind, status, run],
    );

  test("brings forward the calls that wait for their next try, and nothing else: a sleep stays a sleep", async () => {
    const core = engine();
    await waiting("call", "call", "later");
    await waiting("timer", "settle", "later");
    await waiting("held", "call", "held");
    await waiting("other", "call", "later", "r2");
    expect(await said(retryRun(core, "r1"))).toEqual({ status: 202, body: { data: { run_id: "r1", jobs: 1 } } });
    expect((await jobs()).map(({ id, status }) => [id, status])).toEqual([
      ["call", "ready"],
      ["held", "held"],
      ["other", "later"],
      ["timer", "later"],
    ]);
    expect(await database.query("select id from jobs where due_at <= now() and rank <= now()")).toEqual([
      { id: "call" },
    ]);
    expect(core.woken).toBe(1);
  });

  test("where nothing waits says what can be done instead", async () => {
    await waiting("timer", "settle", "later");
    const core = engine();
    expect(await said(retryRun(core, "r1"))).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining("can be replayed") },
    });
    expect(core.woken).toBe(0);
  });
});

describe("starting by hand", () => {
  const taken: Routed[] = [];
  const intake = { add: async (routed: Routed[]) => (taken.push(...routed), null), idle: async () => undefined };

  test.each<[string, unknown, unknown]>([
    ["with data", { data: { year: 2026 } }, { year: 2026 }],
    ["without a body", "", {}],
    ["with none", {}, {}],
    ["with null", { data: null }, {}],
  ])("%s starts that function alone, as an invocation", async (_, body, data) => {
    taken.length = 0;
    const { status, body: answer } = await said(invoke(engine(), intake, "town-register", post(body)));
    expect(status).toBe(202);
    expect(taken).toMatchObject([
      {
        only: "town-register",
        arrival: { id: answer.data?.["event_id"], key: null, event: { name: "inngest/function.invoked", data } },
      },
    ]);
  });

  test.each([
    ["town-none", {}, 404],
    ["town-register", "{", 400],
    ["town-register", { data: 7 }, 400],
    ["town-register", [], 400],
  ])("of %s with %j is refused (%i) and starts nothing", async (id, body, status) => {
    taken.length = 0;
    expect((await said(invoke(engine(), intake, id, post(body)))).status).toBe(status);
    expect(taken).toEqual([]);
  });
});

describe("a signal", () => {
  const wait = (run: string, name: string, expires: string | null = null) =>
    database.query("insert into waits (run_id, step_id, kind, name, expires_at) values ($1, 's', 'signal', $2, $3)", [
      run,
      name,
      expires,
    ]);

  test("gives the step its data, once: a second one finds nobody", async () => {
    const core = engine();
    await wait("r1", "signed/1");
    await wait("r2", "signed/2");
    expect(await said(receiveSignal(core, post({ signal: "signed/1", data: { by: "Rossi" } })))).toEqual({
      status: 200,
      body: { data: { run_id: "r1" } },
    });
    expect(await jobs()).toEqual([
      {
        id: "r1.s.signal",
        kind: "settle",
        status: "ready",
        run_id: "r1",
        payload: '{"data":{"signal":"signed/1","data":{"by":"Rossi"}}}',
      },
    ]);
    expect(await said(receiveSignal(core, post({ signal: "signed/1" })))).toMatchObject({
      status: 404,
      body: { error: 'no run waits for the signal "signed/1"' },
    });
    expect(await database.query("select run_id from waits")).toEqual([{ run_id: "r2" }]);
  });

  test("two that come at the same moment resume the run once", async () => {
    await wait("r1", "s");
    const answers = await Promise.all(
      [1, 2, 3, 4].map((n) => said(receiveSignal(engine(), post({ signal: "s", data: n })))),
    );
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 404, 404, 404]);
    expect(await jobs()).toHaveLength(1);
  });

  test("that comes when the time to wait is over finds nobody, also before the run is told", async () => {
    await wait("r1", "s", "2020-01-01T00:00:00Z");
    expect((await said(receiveSignal(engine(), post({ signal: "s" })))).status).toBe(404);
    expect(await jobs()).toEqual([]);
  });

  test("without data carries null", async () => {
    await wait("r1", "s");
    await receiveSignal(engine(), post({ signal: "s" }));
    expect((await jobs())[0]?.payload).toBe('{"data":{"signal":"s","data":null}}');
  });
});

describe("the memory of a run too large to be sent along", () => {
  test("is its results by step and its events, as they were stored", async () => {
    await storeRuns(database, { id: "r1", events: [{ name: "a", data: { t: "\0" } }, { name: "b" }] });
    await database.query(
      `insert into steps (run_id, step_id, op, position, result) values ('r1', 'two', 'StepRun', 2, '{"data":2}'), ('r1', 'one', 'Sleep', 1, null), ('r1', 'open', 'Sleep', null, null)`,
    );
    const core = engine();
    expect(await (await actionsOfRun(core, "r1")).text()).toBe('{"one":null,"two":{"data":2}}');
    expect(await (await batchOfRun(core, "r1")).json()).toEqual([{ name: "a", data: { t: "\0" } }, { name: "b" }]);
  });

  test("is not given of a run that is over: a late call must not go on", async () => {
    await storeRuns(database, { id: "r1", outcome: "Cancelled" });
    for (const answer of [actionsOfRun(engine(), "r1"), batchOfRun(engine(), "r1")])
      expect(await said(answer)).toMatchObject({ status: 404, body: { error: "there is no such open run" } });
  });
});
