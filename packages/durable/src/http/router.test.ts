import { describe, expect, test } from "vitest";
import type { Routed } from "../events/intake.ts";
import { hashedKey } from "../protocol/signature.ts";
import { createBatcher } from "../queue/batcher.ts";
import type { Checkpoint } from "../runs/checkpoint.ts";
import { aCore } from "../testing/a-core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { aFunction } from "../testing/a-function.ts";
import { storeRuns } from "../testing/a-stored-run.ts";
import { createRouter } from "./router.ts";

const database = aDatabase();
const KEY = "signkey-test-12345678abcdef";
const OLD = "signkey-test-fedcba8765432100";
const STRANGER = "signkey-test-00000000000000";

/** The engine's doors, what came through to the intake and to the checkpoints, and one open run behind them. */
const doors = async (given: Parameters<typeof aCore>[1] = { keys: [KEY] }) => {
  const taken: string[] = [];
  const saved: string[] = [];
  const core = aCore(database, { functions: [aFunction()], ...given });
  const route = createRouter(
    core,
    createBatcher<Routed[], null>(
      async (requests) => {
        taken.push(...requests.flat().map(({ arrival }) => arrival.event.name));
        return requests.map(() => null);
      },
      { largest: 10, once: 1 },
    ),
    createBatcher<Checkpoint, boolean>(
      async (round) => {
        saved.push(...round.map(({ run_id }) => run_id));
        return round.map(() => true);
      },
      { largest: 10, once: 1 },
    ),
  );
  await storeRuns(database, { id: "r1" });
  return {
    core,
    taken,
    saved,
    ask: async (method: string, path: string, { key, body }: { key?: string | undefined; body?: string } = {}) => {
      const response = await route(
        new Request(`http://engine.local${path}`, {
          method,
          ...(key === undefined ? {} : { headers: { authorization: `Bearer ${hashedKey(key)}` } }),
          ...(body === undefined ? {} : { body }),
        }),
      );
      return { status: response.status, body: (await response.json()) as { error?: string; status?: number } };
    },
  };
};

/** Every door, with something sensible to say at it, and what it answers to one who may. */
const closed: readonly [method: string, path: string, body: string | undefined, status: number][] = [
  ["POST", "/fn/register", "{}", 400],
  ["PUT", "/fn/register", "{}", 400],
  ["POST", "/v1/checkpoint/r1/async", "{}", 400],
  ["GET", "/v0/runs/r1/actions", undefined, 200],
  ["GET", "/v0/runs/r1/batch", undefined, 200],
  ["POST", "/v1/signals", JSON.stringify({ signal: "nobody waits" }), 404],
  ["GET", "/v1/events", undefined, 200],
  ["GET", "/v1/events/none", undefined, 404],
  ["GET", "/v1/events/none/runs", undefined, 404],
  ["GET", "/v1/runs", undefined, 200],
  ["GET", "/v1/runs/r1", undefined, 200],
  ["DELETE", "/v1/runs/r1", undefined, 202],
  ["POST", "/v1/runs/r1/cancel", undefined, 202],
  ["POST", "/v1/runs/r1/replay", undefined, 202],
  ["POST", "/v1/runs/r1/retry", undefined, 409],
  ["POST", "/v1/cancellations", "{}", 400],
  ["POST", "/invoke/town-register", "{}", 202],
  ["GET", "/v1/functions", undefined, 200],
  ["GET", "/v1/queue", undefined, 200],
];

describe("a door that is closed", () => {
  test.each<[string, string | undefined]>([
    ["without a key", undefined],
    ["with a stranger's key", STRANGER],
  ])("%s refuses, whichever it is, and nothing changes", async (_, key) => {
    const { ask, taken, saved, core } = await doors();
    for (const [method, path, body] of closed)
      expect({ method, path, ...(await ask(method, path, { key, ...(body !== undefined && { body }) })) }).toEqual({
        method,
        path,
        status: 401,
        body: { status: 401, error: "the signing key is missing or wrong" },
      });
    expect([taken, saved, core.woken]).toEqual([[], [], 0]);
    expect(await database.query("select id from jobs")).toEqual([]);
    expect(await database.query("select outcome from runs")).toEqual([{ outcome: null }]);
  });

  test.each<[string, string | undefined, string[]]>([
    ["with the current key", KEY, [KEY, OLD]],
    ["with the key it follows", OLD, [KEY, OLD]],
    ["without a key where the engine has none, as on a developer's machine,", undefined, []],
  ])("%s answers, whichever it is", async (_, key, keys) => {
    const { ask } = await doors({ keys });
    for (const [method, path, body, status] of closed) {
      const answer = await ask(method, path, { key, ...(body !== undefined && { body }) });
      expect({ method, path, status: answer.status }).toEqual({ method, path, status });
    }
  });
});

describe("what is open", () => {
  test("health is answered to whoever asks", async () => {
    const { ask } = await doors();
    expect(await ask("GET", "/health")).toEqual({ status: 200, body: { status: "ok" } });
  });

  test("events are taken with their own key in the path, never with the signing key alone", async () => {
    const { ask, taken } = await doors({ keys: [KEY], eventKeys: ["desk"] });
    const body = JSON.stringify({ name: "application/sent" });
    expect((await ask("POST", "/e/desk", { body })).status).toBe(200);
    for (const path of ["/e/other", "/e/des", "/e/desk%20", `/e/${KEY}`])
      expect((await ask("POST", path, { key: KEY, body })).status).toBe(401);
    expect(taken).toEqual(["application/sent"]);
  });
});

const nowhere: readonly [string, string][] = [
  ["GET", "/"],
  ["GET", "/v1/run"],
  ["GET", "/v1/runs/"],
  ["GET", "/v1/runs/r1/steps"],
  ["PATCH", "/v1/runs/r1"],
  ["DELETE", "/v1/events/e1"],
  ["GET", "/e/desk"],
  ["POST", "/health"],
  ["POST", "/v1//signals"],
  ["GET", "/V1/RUNS"],
];
const known: readonly [string, string, string][] = [
  ["POST", "/v1/checkpoint", "durable endpoints"],
  ["POST", "/v1/checkpoint/r1/steps", "durable endpoints"],
  ["GET", "/v1/http/runs/r1/output?token=x", "durable endpoints"],
  ["POST", "/v1/realtime/publish", "realtime"],
  ["GET", "/v1/realtime/sse", "realtime"],
  ["POST", "/v0/connect/start", "connect()"],
  ["POST", "/v1/runs/r1/metadata", "metadata"],
  ["POST", "/v1/traces/userland", "traces"],
];
const unreadable = [
  "/v1/runs/%",
  "/v1/runs/%ZZ",
  "/v1/runs/%C3",
  "/v1/runs/%00",
  "/v1/runs?cursor=%00",
  "/e/%00",
  "/v1/events?%00=1",
];

describe("an address", () => {
  test("that leads nowhere is said to be none, by its name", async () => {
    const { ask } = await doors();
    for (const [method, path] of nowhere)
      expect(await ask(method, path, { key: KEY })).toEqual({
        status: 404,
        body: { status: 404, error: `there is no ${method} ${path}` },
      });
  });

  test("the SDK knows and this engine does not says which part of the SDK is not supported", async () => {
    const { ask } = await doors();
    for (const [method, path, word] of known) {
      const answer = await ask(method, path, { key: KEY });
      expect({ path, status: answer.status }).toEqual({ path, status: 501 });
      expect(answer.body.error).toContain(word);
      expect(answer.body.error).toContain("not supported by this engine");
    }
  });

  test("that holds what is no text says so before anything is looked up", async () => {
    const { ask } = await doors();
    for (const path of unreadable)
      expect({ path, ...(await ask("GET", path, { key: KEY })) }).toEqual({
        path,
        status: 400,
        body: { status: 400, error: "the address holds what is no text" },
      });
  });

  test("with an id that has a stroke, an accent or a blank in it reaches the run it names", async () => {
    const { ask } = await doors();
    await storeRuns(database, { id: "r/1 è" });
    expect((await ask("GET", `/v1/runs/${encodeURIComponent("r/1 è")}`, { key: KEY })).status).toBe(200);
  });
});

describe("a report of steps", () => {
  const report = (change: object = {}) =>
    JSON.stringify({ run_id: "r1", fn_id: "f", qi_id: "r1.start", generation_id: 1, steps: [], ...change });

  test("comes to the run of its path", async () => {
    const { ask, saved } = await doors();
    const answer = await ask("POST", "/v1/checkpoint/r1/async", { key: KEY, body: report() });
    expect([answer.status, saved]).toEqual([200, ["r1"]]);
  });

  test("of junk is refused and saves nothing", async () => {
    const { ask, saved } = await doors();
    for (const body of ["", "null", "[]", "{", '"text"', report({ steps: "all" }), report({ qi_id: 7 })])
      expect({ body, status: (await ask("POST", "/v1/checkpoint/r1/async", { key: KEY, body })).status }).toEqual({
        body,
        status: 400,
      });
    expect(saved).toEqual([]);
  });
});
