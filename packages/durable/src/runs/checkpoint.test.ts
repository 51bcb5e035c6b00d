import { describe, expect, test } from "vitest";
import type { Fault } from "../faults.ts";
import { aCore } from "../testing/a-core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { type Checkpoint, readCheckpoint, saveCheckpoints } from "./checkpoint.ts";

const database = aDatabase();
const save = (checkpoints: Checkpoint[], ...faults: Fault[]) =>
  saveCheckpoints(aCore(database, { faults }), checkpoints);
const ran = (id: string, data: unknown = null) => ({ id, op: "StepRun", name: id, data });
const report = (change: Partial<Checkpoint> = {}): Checkpoint => ({
  run_id: "r1",
  qi_id: "r1.start",
  generation_id: 3,
  steps: [ran("a", 1)],
  ...change,
});
/** A call of a run that an engine has taken for the third time, in its second attempt. */
const call = (id = "r1.start", change: object = {}) => {
  const row = { kind: "call", status: "leased", run_id: "r1", generation: 3, attempt: 1, ...change };
  return database.query(
    "insert into jobs (id, kind, status, run_id, generation, attempt) values ($1, $2, $3, $4, $5, $6)",
    [id, row.kind, row.status, row.run_id, row.generation, row.attempt],
  );
};
const steps = () =>
  database.query<{ run_id: string; step_id: string; result: string }>(
    "select run_id, step_id, result from steps order by position",
  );
const attempt = async (id = "r1.start") =>
  (await database.query<{ attempt: number }>("select attempt from jobs where id = $1", [id]))[0]?.attempt;

describe("a report of steps that are done", () => {
  test("is written in its order, and the call has all its tries again for what comes next", async () => {
    await call();
    expect(await save([report({ steps: [ran("b", { n: 1 }), ran("a"), ran("c", "x")] })])).toEqual([true]);
    expect(await steps()).toEqual([
      { run_id: "r1", step_id: "b", result: '{"data":{"n":1}}' },
      { run_id: "r1", step_id: "a", result: '{"data":null}' },
      { run_id: "r1", step_id: "c", result: '{"data":"x"}' },
    ]);
    expect(await attempt()).toBe(0);
  });

  test("that comes twice, as after a lost answer, keeps what was written first and is told it is saved", async () => {
    await call();
    await save([report({ steps: [ran("a", "first")] })]);
    expect(await save([report({ steps: [ran("a", "second"), ran("b", 2)] })])).toEqual([true]);
    expect((await steps()).map(({ result }) => result)).toEqual(['{"data":"first"}', '{"data":2}']);
  });

  test.each<[string, object, Partial<Checkpoint>]>([
    ["of a lease before this one", {}, { generation_id: 2 }],
    ["of a lease that is yet to come", {}, { generation_id: 4 }],
    ["of a job that waits to be taken again", { status: "ready" }, {}],
    ["of a job that waits for its next try", { status: "later" }, {}],
    ["of a job of another run", { run_id: "r2" }, {}],
    ["of a job that is over", {}, { qi_id: "r1.gone" }],
  ])("%s is refused: nothing is written and nothing is set back", async (_, job, change) => {
    await call("r1.start", job);
    expect(await save([report(change)])).toEqual([false]);
    expect([await steps(), await attempt()]).toEqual([[], 1]);
  });

  test("of several calls in one round is judged call by call", async () => {
    await call("one");
    await call("two", { run_id: "r2" });
    await call("three", { run_id: "r3", status: "ready" });
    const answers = await save([
      report({ qi_id: "one" }),
      report({ qi_id: "three", run_id: "r3" }),
      report({ qi_id: "two", run_id: "r2", steps: [ran("z")] }),
      report({ qi_id: "one", generation_id: 1, steps: [ran("late")] }),
    ]);
    expect(answers).toEqual([true, false, true, false]);
    expect((await steps()).map(({ run_id, step_id }) => [run_id, step_id])).toEqual([
      ["r1", "a"],
      ["r2", "z"],
    ]);
  });

  test("with nothing in it says only whether the call is still the right one", async () => {
    await call();
    expect(await save([report({ steps: [] }), report({ steps: [], generation_id: 1 })])).toEqual([true, false]);
    expect(await steps()).toEqual([]);
  });

  test("of a late call is written by an engine without fences, which is broken on purpose", async () => {
    await call();
    expect(await save([report({ generation_id: 1 })], "fencing-off")).toEqual([true]);
  });

  test("leaves the tries as they are in an engine that is broken on purpose", async () => {
    await call();
    await save([report()], "attempts-kept");
    expect(await attempt()).toBe(1);
  });
});

describe("a report as it is sent", () => {
  const sent = (change: object = {}) => ({
    run_id: "r1",
    fn_id: "f",
    qi_id: "q",
    request_id: "x",
    generation_id: 1,
    request_started_at: 5,
    ts: 6,
    steps: [],
    ...change,
  });

  test("is taken with what it needs and without the rest: arguments are nobody's business here", () => {
    const read = readCheckpoint(
      sent({
        steps: [
          {
            ...ran("a", { ok: true }),
            rawArgs: ["RSSMRA80A01H501U"],
            promise: {},
            fulfilled: true,
            userland: { id: "a" },
          },
        ],
      }),
      "r1",
    );
    expect(read).toEqual({
      run_id: "r1",
      qi_id: "q",
      generation_id: 1,
      steps: [{ id: "a", op: "StepRun", name: "a", data: { ok: true } }],
    });
  });

  test.each<[string, unknown, string]>([
    ["nothing", undefined, "cannot be read"],
    ["a text", "steps", "cannot be read"],
    ["another run", sent({ run_id: "r2" }), "of another run"],
    ["no job", sent({ qi_id: undefined }), "cannot be read"],
    ["a lease that is no number", sent({ generation_id: "1" }), "cannot be read"],
    ["a lease that is no whole number", sent({ generation_id: 1.5 }), "cannot be read"],
    ["a step without an id", sent({ steps: [{ op: "StepRun" }] }), "cannot be read"],
    ["a step with an empty id", sent({ steps: [ran("")] }), "cannot be read"],
    ["a step whose id no column can hold", sent({ steps: [ran("a\0")] }), "cannot be read"],
    ["a step with an id without end", sent({ steps: [ran("x".repeat(201))] }), "cannot be read"],
    ["a sleep", sent({ steps: [ran("a"), { id: "b", op: "Sleep", name: "1d" }] }), "cannot hold Sleep"],
    ["a failure", sent({ steps: [{ id: "b", op: "StepError", error: {} }] }), "cannot hold StepError"],
    ["an end", sent({ steps: [{ id: "b", op: "RunComplete" }] }), "cannot hold RunComplete"],
    ["a deferred function", sent({ steps: [{ id: "b", op: "DeferAdd" }] }), "cannot hold DeferAdd"],
  ])("with %s is refused with a sentence", (_, body, sentence) => {
    expect(readCheckpoint(body, "r1")).toEqual(expect.stringContaining(sentence));
  });
});
