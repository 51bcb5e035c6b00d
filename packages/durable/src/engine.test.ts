import pg from "pg";
import { expect, inject, onTestFinished, test, vi } from "vitest";
import type { EngineOptions } from "./engine-options.ts";
import { createEngine } from "./engine.ts";
import { silent } from "./log.ts";
import { aTown } from "./testing/a-town.ts";
import { until } from "./testing/until.ts";

const listener = () => {
  const said: { level: string; about: object; what: string }[] = [];
  const level = (name: string) => (about: object, what: string) => void said.push({ level: name, about, what });
  return { said, log: { info: level("info"), warn: level("warn"), error: level("error") } };
};

/** An engine as somebody who uses the package makes it, in a schema of its own. */
const anEngine = async (options: Partial<EngineOptions> = {}) => {
  const schema = `engine_${process.pid}_${Math.floor(Math.random() * 1e9)}`;
  const databaseUrl = inject("durableDatabaseUrl");
  const engine = createEngine({ databaseUrl, schema, origins: ["http://localhost:3002"], ...options });
  onTestFinished(async () => {
    await engine.stop();
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.end();
  });
  return {
    engine,
    schema,
    ask: async (path: string, init: RequestInit = {}) => engine.fetch(new Request(`http://engine.local${path}`, init)),
  };
};

test("an engine with nothing to do asks the database almost nothing, also while runs sleep for days", async () => {
  const town = await aTown({
    functions: (client) => [
      client.createFunction({ id: "sleeps", triggers: [{ event: "sleeps" }] }, ({ step }) => step.sleep("long", "9d")),
    ],
  });
  for (let n = 0; n < 20; n += 1) await town.send("sleeps");
  await town.until("all sleep", async () => (await town.sql("select 1 from steps where op = 'Sleep'")).length === 20);
  await town.until(
    "nothing is under way",
    async () => (await town.sql("select 1 from jobs where status <> 'later'")).length === 0,
  );
  const statements = vi.spyOn(pg.Client.prototype, "query");
  const began = performance.now();
  await new Promise((resolve) => setTimeout(resolve, 700));
  // One look around and one heartbeat at most fall into that time, and as many into every further second of a slow machine; a busy loop makes hundreds.
  expect(statements.mock.calls.length).toBeLessThan(15 * Math.max(1, (performance.now() - began) / 1_000));
  statements.mockRestore();
});

test("two engines on one database hear of each other's functions, and either answers for both", async () => {
  // Over HTTP: either engine may take the run, and must reach the function.
  const town = await aTown({
    way: "http",
    functions: (client) => [client.createFunction({ id: "f", triggers: [{ event: "f" }] }, () => "done")],
  });
  const other = createEngine({
    databaseUrl: inject("durableDatabaseUrl"),
    schema: town.schema,
    origins: [town.appUrl],
  });
  await other.start();
  const of = async (path: string) =>
    (
      (await (await other.fetch(new Request(`http://engine.local${path}`))).json()) as {
        data: { id?: string; status?: string }[];
      }
    ).data;
  await town.until("the other knows the function", async () =>
    (await of("/v1/functions")).some(({ id }) => id === "town-f"),
  );
  await town.send("f");
  await town.ended("f");
  expect((await of("/v1/runs")).map(({ status }) => status)).toEqual(["Completed"]);
  await other.stop();
});

test("an engine is stopped once, however often it is told to, and starts its schema by itself", async () => {
  const { engine, ask } = await anEngine();
  await engine.start();
  expect((await ask("/health")).status).toBe(200);
  await Promise.all([engine.stop(), engine.stop()]);
  await engine.stop();
});

test("an engine that was never started is stopped without a word", async () => {
  const { engine } = await anEngine();
  await expect(engine.stop()).resolves.toBeUndefined();
});

test("an engine whose database goes away while it works stops nevertheless, and says that it handed nothing over", async () => {
  const { said, log } = listener();
  const { engine, schema } = await anEngine({ log });
  await engine.start();
  const client = new pg.Client({ connectionString: inject("durableDatabaseUrl") });
  await client.connect();
  await client.query(`drop schema ${schema} cascade`);
  await client.end();
  await engine.stop();
  expect(said.map(({ what }) => what)).toContain("jobs could not be handed over");
});

test("without its database it says so to whoever asks, and writes what failed without what was sent", async () => {
  const { said, log } = listener();
  const { engine, ask } = await anEngine({ databaseUrl: "postgres://nobody:secret@127.0.0.1:1/none", log });
  await expect(engine.start()).rejects.toThrow("ECONNREFUSED");
  const answers = await Promise.all([
    ask("/health"),
    ask("/v1/runs?event_name=x&data.fiscalCode=RSSMRA80A01H501U&status=Open"),
    ask("/e/my-key", { method: "POST", body: '{"name":"application/sent","data":{"fiscalCode":"RSSMRA80A01H501U"}}' }),
  ]);
  for (const answer of answers)
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { status: 500, error: "the engine could not do this now" },
    ]);
  const written = JSON.stringify(said);
  expect(said.filter(({ what }) => what === "a request failed")).toHaveLength(3);
  for (const secret of ["RSSMRA80A01H501U", "secret"]) expect(written).not.toContain(secret);
});

test.each([
  ["signs calls and lets anyone send events", { signingKey: "signkey-test-12" }, true],
  ["signs calls and knows who may send events", { signingKey: "signkey-test-12", eventKeys: ["key"] }, false],
  ["is in development", {}, false],
])("an engine that %s warns of it at its start: %s", async (_, options, warns) => {
  const { said, log } = listener();
  const { engine } = await anEngine({ ...options, log });
  await engine.start();
  expect(said.some(({ what }) => what.includes("no event keys are set"))).toBe(warns);
});

test.each(["no-scheme", ""])(
  "an origin that is none (%j) stops whoever makes the engine, not the first call",
  (origin) => {
    expect(() => createEngine({ databaseUrl: "postgres://x@127.0.0.1:1/x", origins: [origin], log: silent })).toThrow(
      "Invalid URL",
    );
  },
);

test("a lease of a second lets another engine take over as soon as that", async () => {
  const { engine, schema } = await anEngine({ leaseSeconds: 1 });
  await engine.start();
  const client = new pg.Client({ connectionString: inject("durableDatabaseUrl") });
  await client.connect();
  const lease = async () =>
    (
      await client.query<{ until: string; ms: number }>(
        `select alive_until::text as until, (extract(epoch from alive_until - now()) * 1000)::float8 as ms from ${schema}.workers`,
      )
    ).rows[0];
  const first = await lease();
  expect(first?.ms).toBeLessThanOrEqual(1_000);
  await until("it renews its lease", async () => (await lease())?.until !== first?.until);
  await client.end();
});
