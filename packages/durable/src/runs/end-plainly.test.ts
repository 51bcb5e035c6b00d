import { describe, expect, test } from "vitest";
import type { RegisteredFunction } from "../registry/registry.ts";
import { aCore } from "../testing/a-core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { aFunction } from "../testing/a-function.ts";
import { aJob, reported, threw } from "../testing/a-run.ts";
import { type StoredRun, storeRuns } from "../testing/a-stored-run.ts";
import { endPlainly } from "./end-plainly.ts";
import type { Outcome } from "./outcome.ts";
import type { Settlement } from "./settlement.ts";

const database = aDatabase();
const returned = (output = '"ok"'): Outcome => ({ kind: "returned", output, version: 2 });

/** A run whose call is leased in its first generation, unless said otherwise. */
const begun = async (id: string, run: Partial<StoredRun> = {}, job: { keys?: string[]; status?: string } = {}) => {
  await storeRuns(database, { id, started: false, ...run });
  await database.query(
    "insert into jobs (id, kind, status, run_id, function_id, generation, keys) values ($1, 'call', $2, $3, 'town-register', 1, $4)",
    [`${id}.start`, job.status ?? "leased", id, job.keys ?? []],
  );
};
const of = (id: string, outcome: Outcome = returned(), generation = 1): Settlement => ({
  job: aJob({ id: `${id}.start`, run_id: id, generation }),
  outcome,
});
const end = async (settlements: Settlement[], functions: RegisteredFunction[] = [aFunction()]) =>
  (await endPlainly(aCore(database, { functions }), settlements)).map(({ job }) => job.run_id);
const run = async (id: string) =>
  (
    await database.query<{ outcome: string | null; output: string | null; begun: boolean; over: boolean }>(
      "select outcome, output, started_at is not null as begun, ended_at is not null as over from runs where id = $1",
      [id],
    )
  )[0];
const jobs = async () => (await database.query<{ id: string }>("select id from jobs order by id")).map(({ id }) => id);

describe("a run that only says it is complete", () => {
  test.each<[string, Outcome, string]>([
    ["by its answer", returned('{"n":1}'), '{"n":1}'],
    ["by an operation", reported([{ id: "c", op: "RunComplete", data: [1] }]), "[1]"],
    ["with nothing to say", reported([{ id: "c", op: "RunComplete" }]), "null"],
    ["with a text that no json column could hold", returned('"\\u0000"'), '"\\u0000"'],
  ])("%s ends at once with its output, begun now if it was not, and leaves no job", async (_, outcome, output) => {
    await begun("r1");
    expect(await end([of("r1", outcome)])).toEqual([]);
    expect(await run("r1")).toEqual({ outcome: "Completed", output, begun: true, over: true });
    expect(await jobs()).toEqual([]);
  });

  test("takes along its time-outs and what would have cancelled it, and nothing of its neighbours'", async () => {
    await begun("r1");
    await begun("r2");
    for (const id of ["r1", "r2"]) {
      await database.query("insert into jobs (id, kind, status, run_id) values ($1, 'expire', 'later', $2)", [
        `${id}.timeout.finish`,
        id,
      ]);
      await database.query(
        "insert into waits (run_id, step_id, kind, name) values ($1, 'cancel 0', 'cancel', 'withdrawn')",
        [id],
      );
    }
    expect(await end([of("r1")])).toEqual([]);
    expect(await jobs()).toEqual(["r2.start", "r2.timeout.finish"]);
    expect(await database.query("select run_id from waits")).toEqual([{ run_id: "r2" }]);
    expect((await run("r2"))?.outcome).toBeNull();
  });

  test("ends with all the others of its round, each with its own output", async () => {
    for (const id of ["r1", "r2", "r3"]) await begun(id);
    expect(await end(["r3", "r1", "r2"].map((id) => of(id, returned(`"${id}"`))))).toEqual([]);
    for (const id of ["r1", "r2", "r3"]) expect((await run(id))?.output).toBe(`"${id}"`);
  });
});

describe("what goes the long way and is left as it was", () => {
  test.each<[string, Outcome]>([
    ["an error", threw("no")],
    [
      "a step and the end",
      reported([
        { id: "s", op: "StepRun", data: 1 },
        { id: "c", op: "RunComplete" },
      ]),
    ],
    ["a step alone", reported([{ id: "s", op: "StepPlanned" }])],
    ["nothing to do", reported([])],
    ["a cancellation", { kind: "cancelled", reason: "late" }],
    ["the result of a step", { kind: "settled", result: '{"data":1}' }],
    ["a time-out that has not passed", { kind: "postponed", delay: 1 }],
    ["nothing", { kind: "none" }],
  ])("%s", async (_, outcome) => {
    await begun("r1");
    expect(await end([of("r1", outcome)])).toEqual(["r1"]);
    expect(await run("r1")).toEqual({ outcome: null, output: null, begun: false, over: false });
    expect(await jobs()).toEqual(["r1.start"]);
  });

  test.each<[string, () => Promise<void>]>([
    ["the end of a run that holds a place others wait for", () => begun("r1", {}, { keys: ["fn town-register"] })],
    ["the end of a run that another run invoked", () => begun("r1", { correlation: "r0.step" })],
    ["an answer that comes after another engine took the job", () => begun("r1", {}, { status: "ready" })],
    ["an answer to a run that is over", () => begun("r1", { outcome: "Cancelled", output: "{}" })],
  ])("%s", async (_, prepare) => {
    await prepare();
    const before = await run("r1");
    expect(await end([of("r1")])).toEqual(["r1"]);
    expect(await run("r1")).toEqual(before);
    expect(await jobs()).toEqual(["r1.start"]);
  });

  test("an answer of a call that was made again meanwhile, or of a job nobody has", async () => {
    await begun("r1");
    expect(await end([of("r1", returned(), 0), of("r1", returned(), 2), of("gone")])).toEqual(["r1", "r1", "gone"]);
    expect((await run("r1"))?.outcome).toBeNull();
  });

  test("every end while a function listens to ends, or a run waits for one", async () => {
    await begun("r1");
    const listener = aFunction({ triggers: [{ event: "inngest/function.*" }] }, "town-listens");
    expect(await end([of("r1")], [aFunction(), listener])).toEqual(["r1"]);
    await database.query(
      "insert into waits (run_id, step_id, kind, name) values ('r9', 's', 'event', 'inngest/function.finished')",
    );
    expect(await end([of("r1")])).toEqual(["r1"]);
    await database.query("delete from waits");
    expect(await end([of("r1")])).toEqual([]);
  });

  test("only those of a round that must", async () => {
    await begun("r1");
    await begun("r2", { correlation: "r0.step" });
    await begun("r3");
    expect(await end([of("r1"), of("r2"), of("r3", threw("no"))])).toEqual(["r2", "r3"]);
    expect((await run("r1"))?.outcome).toBe("Completed");
  });
});

test("the same end told twice at the same moment is written once", async () => {
  await begun("r1");
  const left = await Promise.all([end([of("r1", returned("1"))]), end([of("r1", returned("2"))])]);
  expect(left.flat()).toEqual(["r1"]);
  expect(["1", "2"]).toContain((await run("r1"))?.output);
});
