import { describe, expect, test } from "vitest";
import { aCore } from "../testing/a-core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { type StoredRun, storeRuns } from "../testing/a-stored-run.ts";
import { findRun, listRuns } from "./read-runs.ts";

const database = aDatabase();
const core = aCore(database);

type View = {
  run_id: string;
  status: string;
  events?: { data: object }[];
  next_at?: string | null;
  attempt?: number | null;
  max_attempts?: number | null;
  last_error?: string | null;
};
type Page = { data: View[]; next: string | null };
const ask = async (query: string) => {
  const answer = await listRuns(core, new URLSearchParams(query));
  return { status: answer.status, body: (await answer.json()) as Page & { error?: string } };
};
const ids = async (query: string) => (await ask(query)).body.data.map(({ run_id }) => run_id);
const job = (id: string, run: string, change: Record<string, unknown> = {}) => {
  const row = {
    id,
    kind: "call",
    status: "later",
    run_id: run,
    due_at: "2026-11-26T10:00:00Z",
    attempt: 0,
    max_attempts: 4,
    last_error: null,
    ...change,
  };
  return database.query(
    "insert into jobs (id, kind, status, run_id, due_at, attempt, max_attempts, last_error) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    Object.values(row),
  );
};
const owned = (id: string, owner: unknown, change: Partial<StoredRun> = {}): StoredRun => ({
  id,
  events: [{ id: "e", name: "n", data: { owner }, user: {}, ts: 1 }],
  ...change,
});

describe("a list of runs", () => {
  const some = () =>
    storeRuns(
      database,
      { id: "r1", outcome: "Completed" },
      { id: "r2", outcome: "Failed", event_name: "payment/done" },
      { id: "r3", function_id: "town-notify", outcome: "Failed" },
      { id: "r4", function_id: "town-notify", outcome: "Cancelled" },
      { id: "r5" },
      { id: "r6", function_id: "town-notify", event_name: "payment/done", started: false },
    );

  test.each([
    ["", ["r6", "r5", "r4", "r3", "r2", "r1"]],
    ["status=Open", ["r6", "r5"]],
    ["status=Completed", ["r1"]],
    ["status=Failed", ["r3", "r2"]],
    ["status=Cancelled", ["r4"]],
    ["function_id=town-notify", ["r6", "r4", "r3"]],
    ["function_id=town-notify&status=Failed", ["r3"]],
    ["function_id=town-notify&status=Open", ["r6"]],
    ["event_name=payment/done", ["r6", "r2"]],
    ["event_name=payment/done&status=Open&function_id=town-notify", ["r6"]],
    ["event_name=payment", []],
    ["function_id=town", []],
    ["function_id=' or true --", []],
    ["before=r4", ["r3", "r2", "r1"]],
    ["before=r4&status=Failed&limit=1", ["r3"]],
    ["before=r1", []],
  ])("asked for %j shows %j, the newest first", async (query, expected) => {
    await some();
    expect(await ids(query)).toEqual(expected);
  });

  test.each([1, 2, 3, 4, 5, 6, 7])(
    "read %i at a time shows every run once, in order, and comes to an end",
    async (limit) => {
      await some();
      const seen: string[] = [];
      let before: string | null = null;
      let pages = 0;
      do {
        const { body } = await ask(`limit=${limit}${before === null ? "" : `&before=${before}`}`);
        seen.push(...body.data.map(({ run_id }) => run_id));
        before = body.next;
        pages += 1;
      } while (before !== null);
      expect(seen).toEqual(["r6", "r5", "r4", "r3", "r2", "r1"]);
      expect(pages).toBe(Math.floor(6 / limit) + 1);
    },
  );

  test("goes on where it stopped, also when runs come and end meanwhile", async () => {
    await some();
    const first = await ask("limit=3");
    await storeRuns(database, { id: "r7" });
    await database.query("update runs set ended_at = now(), outcome = 'Completed' where id = 'r5'");
    expect(await ids(`limit=3&before=${first.body.next}`)).toEqual(["r3", "r2", "r1"]);
  });

  test.each([
    ["status=Nonsense", "status"],
    ["status=open", "status"],
    ["limit=0", "limit"],
    ["limit=201", "limit"],
    ["limit=1.5", "limit"],
    ["limit=many", "limit"],
    ["limit=-1", "limit"],
    ["data.owner=anna", "open runs only"],
    ["data.owner=anna&status=Failed", "open runs only"],
  ])("asked for %j is refused with a sentence", async (query) => {
    await some();
    const { status, body } = await ask(query);
    expect([status, body.data]).toEqual([400, undefined]);
    expect(body.error).toMatch(/the query cannot be read: .{10,}|can be asked of open runs only/);
  });

  test("has fifty on a page unless asked otherwise, two hundred at most", async () => {
    await database.query(
      "insert into runs (id, function_id, event_ids, event_name, events) select 'x' || to_char(n, 'FM000'), 'f', '{}', 'x', '[]' from generate_series(1, 210) as n",
    );
    expect([(await ids("")).length, (await ids("limit=200")).length]).toEqual([50, 200]);
  });

  test("shows what a run gave, what it failed with, and that it has not begun", async () => {
    await storeRuns(
      database,
      { id: "a", outcome: "Completed", output: '{"number":7}' },
      { id: "b", outcome: "Failed", output: '{"name":"Error","message":"chiuso"}' },
      { id: "c", outcome: "Completed", output: "null" },
      { id: "d", started: false },
      { id: "e" },
    );
    const views = new Map((await ask("")).body.data.map((view) => [view.run_id, view]));
    expect(views.get("a")).toMatchObject({ status: "Completed", output: { number: 7 }, event_id: "event of a" });
    expect(views.get("b")).toMatchObject({ status: "Failed", output: { message: "chiuso" } });
    expect(views.get("c")).toMatchObject({ status: "Completed", output: null });
    expect(views.get("d")).toMatchObject({ status: "Queued", run_started_at: null, ended_at: null });
    expect(views.get("e")).toMatchObject({ status: "Running", run_started_at: expect.stringMatching(/^\d{4}-.*Z$/) });
  });
});

describe("a list of open runs", () => {
  test("says of each the first thing it waits for, which try it is, and why the last one failed", async () => {
    await storeRuns(database, { id: "r1" }, { id: "r2" }, { id: "r3", outcome: "Completed" });
    await job("later", "r1", { due_at: "2026-11-26T12:00:00Z" });
    await job("first", "r1", { due_at: "2026-11-26T11:00:00Z", attempt: 2, last_error: "Error: chiuso" });
    await job("stray", "r3");
    expect((await ask("status=Open")).body.data).toMatchObject([
      { run_id: "r2", next_at: null, attempt: null, max_attempts: null, last_error: null },
      { run_id: "r1", next_at: "2026-11-26T11:00:00.000Z", attempt: 3, max_attempts: 4, last_error: "Error: chiuso" },
    ]);
  });

  test("alone carries the events: a list of what ended does not repeat the data of everybody", async () => {
    await storeRuns(database, owned("r1", "anna"), owned("r2", "anna", { outcome: "Completed" }));
    expect((await ask("status=Open")).body.data[0]?.events).toMatchObject([{ data: { owner: "anna" } }]);
    for (const query of ["", "status=Completed"]) expect(JSON.stringify((await ask(query)).body)).not.toContain("anna");
  });

  test.each<[string, unknown, string, boolean]>([
    ["the same text", "anna", "data.owner=anna", true],
    ["another", "bruno", "data.owner=anna", false],
    ["one that only begins like it", "annabella", "data.owner=anna", false],
    ["a number that reads like it", 7, "data.owner=7", false],
    ["a text that is a number", "7", "data.owner=7", true],
    ["nothing", null, "data.owner=null", false],
    ["a text with quotes and backslashes", 'a"b\\c', `data.owner=${encodeURIComponent('a"b\\c')}`, true],
    ["a text with a wildcard", "a%b", `data.owner=${encodeURIComponent("a%b")}`, true],
    ["a text that a wildcard would meet", "axb", `data.owner=${encodeURIComponent("a%b")}`, false],
    ["an accent", "Niccolò", `data.owner=${encodeURIComponent("Niccolò")}`, true],
    ["an empty text", "", "data.owner=", true],
  ])("whose event has %s (%j), asked for %j, is found: %s", async (_, owner, query, isFound) => {
    await storeRuns(database, owned("r1", owner));
    expect(await ids(`status=Open&${query}`)).toEqual(isFound ? ["r1"] : []);
  });

  test("does not find what stands deeper in the data, or under another name", async () => {
    const event = (data: object) => [{ id: "e", name: "n", data, user: { owner: "anna" }, ts: 1 }];
    await storeRuns(
      database,
      { id: "r1", events: event({ note: { owner: "anna" } }) },
      { id: "r2", events: event({ coOwner: "anna" }) },
      { id: "r3", events: event({ owner: "anna" }) },
    );
    expect(await ids("status=Open&data.owner=anna")).toEqual(["r3"]);
  });

  test("asked for two things finds the run that has both, in whichever of its events", async () => {
    const event = (data: object) => ({ id: "e", name: "n", data, user: {}, ts: 1 });
    await storeRuns(
      database,
      { id: "r1", events: [event({ owner: "anna" }), event({ kind: "ztl" })] },
      { id: "r2", events: [event({ owner: "anna" })] },
      { id: "r3", events: [event({ kind: "ztl" })] },
    );
    expect(await ids("status=Open&data.owner=anna&data.kind=ztl")).toEqual(["r1"]);
  });
});

describe("one run", () => {
  const show = async (id: string) => {
    const answer = await findRun(core, id);
    return { status: answer.status, body: (await answer.json()) as { data: Record<string, unknown>; error?: string } };
  };
  const step = (id: string, position: number | null, result: string | null, op = "StepRun") =>
    database.query(
      "insert into steps (run_id, step_id, op, name, position, result, settled_at) values ('r1', $1, $2, $3, $4, $5, case when $4::bigint is not null then now() end)",
      [id, op, `name of ${id}`, position, result],
    );

  test("has its steps in the order they ended, the waiting ones last, each with what it gave", async () => {
    await storeRuns(database, { id: "r1" });
    await step("waits", null, null, "WaitForEvent");
    await step("second", 20, '{"error":{"name":"Error","message":"no"}}');
    await step("first", 10, '{"data":{"error":"only a word"}}');
    await step("slept", 30, null, "Sleep");
    const { body } = await show("r1");
    expect(body.data["steps"]).toMatchObject([
      { id: "first", status: "Completed", result: { data: { error: "only a word" } } },
      { id: "second", status: "Failed", result: { error: { message: "no" } } },
      { id: "slept", status: "Completed", op: "Sleep", result: null },
      { id: "waits", status: "Waiting", op: "WaitForEvent", settled_at: null, name: "name of waits" },
    ]);
  });

  test("has what it waits for, the next first, tries counted from one", async () => {
    await storeRuns(database, { id: "r1" }, { id: "r2" });
    await job("b", "r1", { due_at: "2026-11-26T12:00:00Z", kind: "settle", max_attempts: 1 });
    await job("a", "r1", { due_at: "2026-11-26T11:00:00Z", attempt: 1, status: "leased" });
    await job("other", "r2");
    expect((await show("r1")).body.data["jobs"]).toMatchObject([
      { id: "a", kind: "call", status: "leased", attempt: 2, max_attempts: 4, next_at: "2026-11-26T11:00:00.000Z" },
      { id: "b", kind: "settle", status: "later", attempt: 1, max_attempts: 1 },
    ]);
  });

  test("that nobody knows is said so", async () => {
    expect(await show("r9")).toEqual({ status: 404, body: { status: 404, error: "there is no such run" } });
  });
});
