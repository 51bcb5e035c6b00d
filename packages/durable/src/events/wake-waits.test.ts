import { describe, expect, test } from "vitest";
import { aCore } from "../testing/a-core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { anArrival } from "../testing/a-function.ts";
import { storeRuns } from "../testing/a-stored-run.ts";
import { comparable } from "./comparable.ts";
import { wakeWaits } from "./wake-waits.ts";

const database = aDatabase();
const core = aCore(database);

type Wait = {
  run?: string;
  step?: string;
  kind?: "event" | "cancel";
  name?: string;
  if?: string;
  path?: string[];
  value?: unknown;
  expires?: string;
};
const wait = ({
  run = "r1",
  step = "s",
  kind = "event",
  name = "application/sent",
  if: expression,
  path,
  value,
  expires,
}: Wait) =>
  database.query(
    "insert into waits (run_id, step_id, kind, name, expression, path, value, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
    [
      run,
      step,
      kind,
      name,
      expression ?? null,
      path ?? null,
      path === undefined ? null : JSON.stringify(value),
      expires ?? null,
    ],
  );
const come = (...data: Record<string, unknown>[]) =>
  database.transaction((client) =>
    wakeWaits(
      core,
      client,
      data.map((one) => anArrival(one)),
    ),
  );
const woken = () => database.query<{ id: string; payload: string }>("select id, payload from jobs order by id");
const ids = async () => (await woken()).map(({ id }) => id);
const code = (value: unknown) => ({ path: ["data", "code"], value });

describe("a step that waits for a value", () => {
  test.each<[string, unknown, unknown, boolean]>([
    ["the same text", "BU-1", "BU-1", true],
    ["another text", "BU-1", "BU-2", false],
    ["the same number", 2, 2, true],
    ["a number that is written otherwise", 2, 2.0, true],
    ["a text like the number", 2, "2", false],
    ["a truth", true, true, true],
    ["a text like the truth", true, "true", false],
    ["an empty text", "", "", true],
    ["nothing at all", "BU-1", undefined, false],
    ["null", "BU-1", null, false],
    ["a text in other letters", "bu-1", "BU-1", false],
    ["a very long text", "x".repeat(5_000), "x".repeat(5_000), true],
    ["a very long text with another end", `${"x".repeat(5_000)}a`, `${"x".repeat(5_000)}b`, false],
    ["a list", ["a", "b"], ["a", "b"], true],
    ["a list in another order", ["a", "b"], ["b", "a"], false],
  ])("meets %s: %j and %j → %s", async (_, wanted, came, isMet) => {
    await storeRuns(database, { id: "r1" });
    await wait(code(wanted));
    await come({ code: came });
    expect(await ids()).toEqual(isMet ? ["r1.s.event"] : []);
    expect(await database.query("select 1 from waits")).toHaveLength(isMet ? 0 : 1);
  });

  test("is told the event as it came, also what no jsonb could hold", async () => {
    await storeRuns(database, { id: "r1" });
    await wait(code("BU-1"));
    const arrival = anArrival({ code: "BU-1", text: "a \0 b \ud83d" });
    await database.transaction((client) => wakeWaits(core, client, [arrival]));
    expect((await woken())[0]?.payload).toBe(arrival.body);
  });

  test("takes the first of several events of one request, and only that", async () => {
    await storeRuns(database, { id: "r1" });
    await wait(code("BU-1"));
    await come({ code: "BU-2", n: 1 }, { code: "BU-1", n: 2 }, { code: "BU-1", n: 3 });
    const [job, ...more] = await woken();
    expect([(JSON.parse(job?.payload ?? "{}") as { data: { n: number } }).data.n, more]).toEqual([2, []]);
  });

  test("of each run that waits for it is told, of no other, and of none that ended", async () => {
    await storeRuns(database, { id: "r1" }, { id: "r2" }, { id: "r3", outcome: "Cancelled" }, { id: "r4" });
    for (const run of ["r1", "r2", "r3"]) await wait({ run, ...code("BU-1") });
    await wait({ run: "r4", ...code("BU-4") });
    await come({ code: "BU-1" });
    expect(await ids()).toEqual(["r1.s.event", "r2.s.event"]);
  });

  test("two steps of one run are told each by itself", async () => {
    await storeRuns(database, { id: "r1" });
    await wait({ step: "one", ...code("BU-1") });
    await wait({ step: "two", path: ["data", "n"], value: 1 });
    await come({ code: "BU-1", n: 1 });
    expect(await ids()).toEqual(["r1.one.event", "r1.two.event"]);
  });

  test("whose time is over is not told, even when nobody has told it that it is over", async () => {
    await storeRuns(database, { id: "r1" });
    await wait({ ...code("BU-1"), expires: "2020-01-01T00:00:00Z" });
    await come({ code: "BU-1" });
    expect(await ids()).toEqual([]);
  });

  test("is told once when two engines take in such an event at the same moment", async () => {
    await storeRuns(database, { id: "r1" });
    await wait(code("BU-1"));
    await Promise.all([1, 2, 3, 4].map((n) => come({ code: "BU-1", n })));
    expect(await woken()).toHaveLength(1);
  });
});

describe("a step that waits with a condition", () => {
  test.each([
    [undefined, {}, true],
    ["async.data.amount >= event.data.least", { amount: 100 }, true],
    ["async.data.amount >= event.data.least", { amount: 99 }, false],
    ["async.data.amount >= event.data.least", {}, false],
    ["async.data.kind in ['a', 'b']", { kind: "b" }, true],
    ["async.data.kind.startsWith('x')", { kind: 7 }, false],
    ["event.data.least == 100", {}, true],
  ])("%j meets %j: %s", async (condition, data, isMet) => {
    await storeRuns(database, {
      id: "r1",
      events: [
        { id: "e", name: "n", data: { least: 100 }, user: {}, ts: 1 },
        { id: "f", name: "n", data: { least: 1 }, user: {}, ts: 1 },
      ],
    });
    await wait(condition === undefined ? {} : { if: condition });
    await come(data);
    expect(await ids()).toEqual(isMet ? ["r1.s.event"] : []);
  });
});

describe("what cancels a run", () => {
  test("queues its end once, with the name of the event, beside a step that was waiting for the same", async () => {
    await storeRuns(database, { id: "r1" });
    await wait({ kind: "cancel", step: "cancel 0", ...code("BU-1") });
    await wait({ kind: "cancel", step: "cancel 1" });
    await wait(code("BU-1"));
    await come({ code: "BU-1" });
    expect(await woken()).toMatchObject([
      { id: "r1.cancel", payload: "the event application/sent came" },
      { id: "r1.s.event" },
    ]);
  });

  test("does nothing in an engine that is broken on purpose", async () => {
    await storeRuns(database, { id: "r1" });
    await wait({ kind: "cancel", step: "cancel 0" });
    await database.transaction((client) =>
      wakeWaits(aCore(database, { faults: ["cancel-ignored"] }), client, [anArrival()]),
    );
    expect([await ids(), (await database.query("select 1 from waits")).length]).toEqual([[], 1]);
  });
});

test("no event is no statement", async () => {
  await database.transaction(async (client) => {
    await client.query("drop table if exists nothing");
    await wakeWaits(core, client, []);
  });
  expect(await ids()).toEqual([]);
});

test.each([
  ['{"a":"b"}', '{"a":"b"}'],
  [String.raw`{"a":"x\u0000y"}`, '{"a":"x\ufffdy"}'],
  [String.raw`{"a":"\ud83d"}`, '{"a":"\ufffd"}'],
  [String.raw`{"a":"\\u0000"}`, String.raw`{"a":"\\u0000"}`],
  [String.raw`{"a":"\\\u0000"}`, `{"a":"${String.raw`\\`}\ufffd"}`],
  [String.raw`{"a":"\"\n\\"}`, String.raw`{"a":"\"\n\\"}`],
  [JSON.stringify({ a: "😀" }), JSON.stringify({ a: "😀" })],
])("to be compared, %s is %s", (body, expected) => {
  expect(comparable(body)).toBe(expected);
});
