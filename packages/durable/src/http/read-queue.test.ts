import { describe, expect, test } from "vitest";
import { aCore } from "../testing/a-core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { health, listFunctions, queueDepth } from "./read-queue.ts";
import { runView, type StoredRunView } from "./run-view.ts";

const database = aDatabase();
const data = async (answer: Promise<Response>) => ((await (await answer).json()) as { data: unknown[] }).data;
const queue = (id: string, kind: string, status: string, due = "now()") =>
  database.query(`insert into jobs (id, kind, status, due_at) values ($1, $2, $3, ${due})`, [id, kind, status]);

describe("the depth of the queue", () => {
  test("is nothing when nothing waits", async () => {
    expect(await data(queueDepth(aCore(database)))).toEqual([]);
  });

  test("counts by what they are and whether they may begin, and says how late the oldest is", async () => {
    await queue("a", "call", "ready", "now() - interval '90 seconds'");
    await queue("b", "call", "ready");
    await queue("c", "call", "leased");
    await queue("d", "cron", "later", "now() + interval '1 hour'");
    const rows = (await data(queueDepth(aCore(database)))) as {
      status: string;
      kind: string;
      jobs: number;
      oldest_seconds: number;
    }[];
    expect(rows.map(({ status, kind, jobs }) => `${status} ${kind} ${jobs}`)).toEqual([
      "later cron 1",
      "leased call 1",
      "ready call 2",
    ]);
    const [later, , ready] = rows;
    expect(ready?.oldest_seconds).toBeGreaterThanOrEqual(90);
    // What is still to come is not late.
    expect(later?.oldest_seconds).toBe(0);
  });
});

describe("what is registered", () => {
  const register = async (id: string, removed = false) => {
    await database.query(
      "insert into apps (id, url, sdk, framework, checksum) values ('town', 'http://localhost:3002/api/inngest', 'js:v4', 'edge', 'x') on conflict do nothing",
    );
    await database.query(
      `insert into functions (id, app_id, name, config, removed_at) values ($1, 'town', $1, '{"id":"x"}', ${removed ? "now()" : "null"})`,
      [id],
    );
  };

  test("is shown in its order with the app it is of, without what was taken away", async () => {
    await register("town-b");
    await register("town-a");
    await register("town-gone", true);
    expect(await data(listFunctions(aCore(database)))).toMatchObject([
      { id: "town-a", app_id: "town", url: "http://localhost:3002/api/inngest", sdk: "js:v4", config: { id: "x" } },
      { id: "town-b" },
    ]);
  });
});

test("an engine whose database answers is well", async () => {
  const answer = await health(aCore(database));
  expect([answer.status, await answer.json()]).toEqual([200, { status: "ok" }]);
});

describe("a run as it is shown", () => {
  const at = new Date("2026-11-26T10:00:00Z");
  const stored: StoredRunView = {
    id: "r1",
    function_id: "town-register",
    event_ids: ["e1", "e2"],
    event_name: "application/sent",
    outcome: null,
    output: null,
    replay_of: null,
    queued_at: at,
    started_at: null,
    ended_at: null,
  };

  test.each<[string, Partial<StoredRunView>, string]>([
    ["not begun", {}, "Queued"],
    ["begun", { started_at: at }, "Running"],
    ["over", { started_at: at, outcome: "Completed" }, "Completed"],
    ["failed before it began", { outcome: "Failed" }, "Failed"],
    ["called off", { started_at: at, outcome: "Cancelled" }, "Cancelled"],
  ])("%s is %#", (_, change, status) => {
    expect(runView({ ...stored, ...change }).status).toBe(status);
  });

  test("has its first event, all of them, and its output as it was given, texts of nothing included", () => {
    expect(runView(stored)).toMatchObject({ event_id: "e1", event_ids: ["e1", "e2"], output: null });
    expect(runView({ ...stored, event_ids: [] }).event_id).toBeNull();
    expect(runView({ ...stored, output: "null" }).output).toBeNull();
    expect(runView({ ...stored, output: '{"n":1}' }).output).toEqual({ n: 1 });
    expect(runView({ ...stored, output: '"\\u0000"' }).output).toBe("\0");
  });
});
