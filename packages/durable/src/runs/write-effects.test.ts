import { describe, expect, test } from "vitest";
import { aDatabase } from "../testing/a-database.ts";
import { aJob } from "../testing/a-run.ts";
import { storeRuns } from "../testing/a-stored-run.ts";
import { type Effects, noEffects } from "./effects.ts";
import { writeEffects } from "./write-effects.ts";

const database = aDatabase();
const write = (effects: Partial<Effects>) =>
  database.transaction((client) => writeEffects(client, { ...noEffects(), ...effects }));
const all = <T extends Record<string, unknown>>(text: string) => database.query<T>(text);
const settled = (step: string, result: string | null = '{"data":1}', change = {}) => ({
  run_id: "r1",
  step_id: step,
  op: "StepRun",
  name: step,
  result,
  ...change,
});
const armed = (step: string, change = {}) => ({
  run_id: "r1",
  step_id: step,
  op: "Sleep",
  name: step,
  grp: null,
  ...change,
});
const queued = (id: string, change: Record<string, unknown> = {}) => {
  const row = { run_id: "r1", status: "leased", keys: [] as string[], slotted: false, ...change };
  return database.query(
    "insert into jobs (id, kind, status, run_id, keys, limits, slotted, max_attempts) values ($1, 'call', $2, $3, $4, $5, $6, 4)",
    [id, row.status, row.run_id, row.keys, row.keys.map(() => 1), row.slotted],
  );
};

describe("results", () => {
  test("are written once each: the first stands, whoever comes later", async () => {
    await write({ settled: [settled("a", '{"data":"first"}')] });
    await write({ settled: [settled("a", '{"data":"second"}'), settled("b")] });
    expect(await all("select step_id, result from steps order by position")).toEqual([
      { step_id: "a", result: '{"data":"first"}' },
      { step_id: "b", result: '{"data":1}' },
    ]);
  });

  test("of steps that waited fill the place that was kept, with what it was", async () => {
    await write({ armed: [armed("nap", { grp: "g" })] });
    await write({ settled: [settled("nap", null, { op: "Sleep", name: null })] });
    expect(await all("select op, name, grp, result, position is not null as is_settled from steps")).toEqual([
      { op: "Sleep", name: "nap", grp: "g", result: null, is_settled: true },
    ]);
  });

  test("get places that only grow, over rounds and runs: that is the order in which they are replayed", async () => {
    for (const step of ["c", "a", "b"])
      await write({ settled: [settled(step), settled(step, null, { run_id: "r2" })] });
    expect(
      (await all<{ step_id: string }>("select step_id from steps where run_id = 'r1' order by position")).map(
        ({ step_id }) => step_id,
      ),
    ).toEqual(["c", "a", "b"]);
    expect(await all("select count(distinct position)::int as places from steps")).toEqual([{ places: 6 }]);
  });
});

describe("a step that waits", () => {
  test("is armed once; armed again it keeps its group and its result", async () => {
    await write({ armed: [armed("s", { grp: "one" })] });
    await write({ settled: [settled("s")] });
    await write({ armed: [armed("s", { grp: "two" })] });
    expect(await all("select grp, result from steps")).toEqual([{ grp: "one", result: '{"data":1}' }]);
  });

  test("that is over loses its timer and its wait, and nobody else's; what cancels the run stays", async () => {
    const wait = (step: string, kind = "event", run = "r1") => ({
      run_id: run,
      step_id: step,
      kind: kind as "event" | "cancel",
      name: "n",
      expression: null,
      path: null,
      value: null,
      delay: null,
    });
    const timer = (id: string, run = "r1") => ({ id, kind: "settle" as const, run_id: run, delay: 60_000 });
    await write({
      waits: [wait("s"), wait("t"), wait("s", "cancel"), wait("s", "event", "r2")],
      jobs: [timer("r1.s.timer"), timer("r1.t.timer"), timer("r2.s.timer", "r2")],
    });
    await write({ disarmed: [{ run_id: "r1", step_id: "s" }] });
    expect(await all("select run_id, step_id, kind from waits order by run_id, step_id, kind")).toEqual([
      { run_id: "r1", step_id: "s", kind: "cancel" },
      { run_id: "r1", step_id: "t", kind: "event" },
      { run_id: "r2", step_id: "s", kind: "event" },
    ]);
    expect(await all("select id from jobs order by id")).toEqual([{ id: "r1.t.timer" }, { id: "r2.s.timer" }]);
  });

  test("for an event forever has no end, else the end is so many milliseconds from now", async () => {
    const wait = (step: string, delay: number | null) => ({
      run_id: "r1",
      step_id: step,
      kind: "event" as const,
      name: "n",
      expression: "e",
      path: ["data", "a"],
      value: { b: [1] },
      delay,
    });
    await write({ waits: [wait("ever", null), wait("hour", 3_600_000)] });
    expect(
      await all(
        "select step_id, path, value, expires_at is null as ever, expires_at > now() + interval '50 minutes' and expires_at <= now() + interval '60 minutes' as in_an_hour from waits order by step_id",
      ),
    ).toEqual([
      { step_id: "ever", path: ["data", "a"], value: { b: [1] }, ever: true, in_an_hour: null },
      { step_id: "hour", path: ["data", "a"], value: { b: [1] }, ever: false, in_an_hour: true },
    ]);
  });
});

describe("two runs that wait for one signal", () => {
  const signal = (run: string, conflict: "fail" | "replace") => ({
    run_id: run,
    step_id: "s",
    kind: "signal" as const,
    name: "signed",
    expression: null,
    path: null,
    value: null,
    delay: 1_000,
    conflict,
  });
  const told = () => all<{ id: string; payload: string }>("select id, payload from jobs order by id");

  test.each<["fail" | "replace", string, string, string]>([
    ["fail", "r1", "r2.s.conflict", "already waits for the signal"],
    ["replace", "r2", "r1.s.conflict", "took over the signal"],
  ])("the second one says %s: %s keeps it, the other is told", async (conflict, keeps, loser, sentence) => {
    await write({ waits: [signal("r1", "fail")] });
    await write({ waits: [signal("r2", conflict)] });
    expect(await all("select run_id from waits")).toEqual([{ run_id: keeps }]);
    expect(await told()).toMatchObject([{ id: loser, payload: expect.stringContaining(sentence) }]);
  });

  test("in one round are decided in their order", async () => {
    await write({ waits: [signal("r1", "fail"), signal("r2", "fail"), signal("r3", "replace")] });
    expect([await all("select run_id from waits"), (await told()).map(({ id }) => id)]).toEqual([
      [{ run_id: "r3" }],
      ["r1.s.conflict", "r2.s.conflict"],
    ]);
  });
});

describe("the next try", () => {
  test("of a call keeps its priority, counts one further, says why and gives its place to others", async () => {
    await database.query("insert into slots (key, used) values ('k', 1)");
    await queued("j", { keys: ["k"], slotted: true });
    await queued("waiting", { keys: ["k"], status: "held" });
    await database.query("update jobs set rank = due_at - interval '300 seconds' where id = 'j'");
    await database.query("update jobs set held_on = 'k' where id = 'waiting'");
    expect(await write({ retries: [{ id: "j", delay: 60_000, error: "Error: chiuso" }] })).toBe(true);
    expect(
      await all(
        "select id, status, attempt, last_error, slotted, leased_by, round(extract(epoch from due_at - rank))::int as ahead from jobs order by id",
      ),
    ).toEqual([
      {
        id: "j",
        status: "later",
        attempt: 1,
        last_error: "Error: chiuso",
        slotted: false,
        leased_by: null,
        ahead: 300,
      },
      { id: "waiting", status: "ready", attempt: 0, last_error: null, slotted: false, leased_by: null, ahead: 0 },
    ]);
    expect(await all("select used from slots")).toEqual([{ used: 0 }]);
  });

  test("without a pause may be taken at once", async () => {
    await queued("j");
    await write({ retries: [{ id: "j", delay: 0, error: "" }] });
    expect(await all("select status from jobs")).toEqual([{ status: "ready" }]);
  });
});

describe("the end of a run", () => {
  test("takes with it whatever was queued or armed for it, gives back its places, and leaves other runs alone", async () => {
    await storeRuns(database, { id: "r1", started: false }, { id: "r2" });
    await database.query("insert into slots (key, used) values ('k', 2), ('other', 1)");
    await queued("one", { keys: ["k"], slotted: true });
    await queued("two", { keys: ["k", "other"], slotted: true });
    await queued("three", { keys: ["k"], status: "held" });
    await queued("else", { run_id: "r2", keys: ["k"], status: "held" });
    await database.query("update jobs set held_on = 'k' where status = 'held'");
    await database.query(
      "insert into waits (run_id, step_id, kind, name) values ('r1', 's', 'event', 'n'), ('r2', 's', 'event', 'n')",
    );
    await write({
      ended: [{ run_id: "r1", outcome: "Cancelled", output: '{"message":"x"}' }],
      done: [aJob({ id: "one", run_id: "r1" })],
    });
    expect(
      await all("select id, outcome, ended_at is not null and started_at is not null as is_over from runs order by id"),
    ).toEqual([
      { id: "r1", outcome: "Cancelled", is_over: true },
      { id: "r2", outcome: null, is_over: false },
    ]);
    expect([await all("select id, status from jobs"), await all("select run_id from waits")]).toEqual([
      [{ id: "else", status: "ready" }],
      [{ run_id: "r2" }],
    ]);
    expect(await all("select key, used from slots order by key")).toEqual([
      { key: "k", used: 0 },
      { key: "other", used: 0 },
    ]);
  });

  test("keeps the results: an operator reads them", async () => {
    await storeRuns(database, { id: "r1" });
    await write({ settled: [settled("a")], ended: [{ run_id: "r1", outcome: "Completed", output: "1" }] });
    expect(await all("select 1 as one from steps")).toHaveLength(1);
  });
});

test("a job that is done frees its place once, and what is new is there once, however often it is written", async () => {
  await database.query("insert into slots (key, used) values ('k', 1)");
  await queued("j", { keys: ["k"], slotted: true });
  const next = { id: "next", kind: "call" as const, run_id: "r1", delay: 0 };
  for (let n = 0; n < 2; n += 1) await write({ done: [aJob({ id: "j", run_id: "r1" })], jobs: [next] });
  expect([await all("select id from jobs"), await all("select used from slots")]).toEqual([
    [{ id: "next" }],
    [{ used: 0 }],
  ]);
});

test("a round with nothing in it writes nothing and wakes nobody", async () => {
  expect(await write({})).toBe(false);
  expect(await write({ settled: [settled("a")], patched: new Map([["r1", { planned: true, version: 2 }]]) })).toBe(
    false,
  );
});
