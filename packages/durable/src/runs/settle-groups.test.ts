import { describe, expect, test } from "vitest";
import { claim } from "../queue/claim.ts";
import { aCore } from "../testing/a-core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { aFunction } from "../testing/a-function.ts";
import { aJob, reported } from "../testing/a-run.ts";
import { storeRuns } from "../testing/a-stored-run.ts";
import { loadSteps } from "./load-states.ts";
import type { Outcome } from "./outcome.ts";
import { settleAll } from "./settle.ts";

const database = aDatabase();
const all = <T extends Record<string, unknown>>(text: string) => database.query<T>(text);
/** A run with the call that an engine holds of it. */
const begun = async () => {
  await storeRuns(database, { id: "r1" });
  await database.query(
    "insert into jobs (id, kind, status, run_id, function_id, generation, max_attempts) values ('r1.start', 'call', 'leased', 'r1', 'town-register', 1, 4)",
  );
};
const held = () => aJob({ id: "r1.start", run_id: "r1" });
const settle = async (outcomes: [ReturnType<typeof held>, Outcome][]) => {
  const core = aCore(database, { functions: [aFunction()] });
  await settleAll(
    core,
    outcomes.map(([job, outcome]) => ({ job, outcome })),
  );
  return core;
};

describe("a group of steps", () => {
  const plan = reported([
    { id: "a", op: "StepPlanned" },
    { id: "b", op: "StepPlanned" },
    { id: "c", op: "Sleep", name: "1d" },
  ]);
  const take = () =>
    all<{ id: string; step_id: string }>(
      "update jobs set status = 'leased', generation = 1 where kind = 'call' returning id, step_id",
    );

  test("goes on with one call, after the last of them, whoever is last", async () => {
    await begun();
    await settle([[held(), plan]]);
    expect((await all<{ id: string }>("select id from jobs order by id")).map(({ id }) => id)).toEqual([
      "r1.a",
      "r1.b",
      "r1.c.timer",
    ]);
    await take();
    await settle([[aJob({ id: "r1.b", run_id: "r1", step_id: "b" }), reported([{ id: "b", op: "StepRun", data: 2 }])]]);
    await settle([[aJob({ id: "r1.a", run_id: "r1", step_id: "a" }), reported([{ id: "a", op: "StepRun", data: 1 }])]]);
    expect(await all("select id from jobs where kind = 'call'")).toEqual([]);
    await database.query("update jobs set status = 'leased', generation = 1 where id = 'r1.c.timer'");
    await settle([
      [aJob({ id: "r1.c.timer", kind: "settle", run_id: "r1", step_id: "c" }), { kind: "settled", result: null }],
    ]);
    expect(await all("select kind, step_id, status from jobs")).toEqual([
      { kind: "call", step_id: "step", status: "ready" },
    ]);
    expect(
      (await all<{ step_id: string }>("select step_id from steps order by position")).map(({ step_id }) => step_id),
    ).toEqual(["b", "a", "c"]);
  });

  test("whose members end in one round goes on with one call too", async () => {
    await begun();
    await settle([
      [
        held(),
        reported([
          { id: "a", op: "StepPlanned" },
          { id: "b", op: "StepPlanned" },
        ]),
      ],
    ]);
    await take();
    await settle(
      ["a", "b"]
        .map(
          (step) =>
            [
              aJob({ id: `r1.${step}`, run_id: "r1", step_id: step }),
              reported([{ id: step, op: "StepRun", data: step }]),
            ] as const,
        )
        .map(([job, outcome]) => [job, outcome]),
    );
    expect(await all("select kind from jobs")).toEqual([{ kind: "call" }]);
  });

  test("reported again while it waits is not armed a second time", async () => {
    await begun();
    await settle([[held(), plan]]);
    await database.query(
      "insert into jobs (id, kind, status, run_id, function_id, generation) values ('again', 'call', 'leased', 'r1', 'town-register', 1)",
    );
    await settle([[aJob({ id: "again", run_id: "r1" }), plan]]);
    expect((await all<{ id: string }>("select id from jobs order by id")).map(({ id }) => id)).toEqual([
      "r1.a",
      "r1.b",
      "r1.c.timer",
    ]);
  });
});

describe("a call that is queued while something else of its run is written", () => {
  test("is locked meanwhile and passed over by whoever looks for work: the engine is woken for it afterwards, though nothing new is queued", async () => {
    await begun();
    await settle([
      [
        held(),
        reported([
          { id: "a", op: "StepPlanned" },
          { id: "b", op: "StepPlanned" },
        ]),
      ],
    ]);
    await database.query("update jobs set status = 'leased', generation = 1 where id = 'r1.a'");
    const before = await settle([
      [aJob({ id: "r1.a", run_id: "r1", step_id: "a" }), reported([{ id: "a", op: "StepRun", data: 1 }])],
    ]);
    expect(await all("select id, status from jobs")).toEqual([{ id: "r1.b", status: "ready" }]);
    expect(before.woken).toBe(1);
  });

  test("is taken by an engine that looks after the writing is over, and by none during it", async () => {
    await storeRuns(database, { id: "r1" });
    await database.query("insert into jobs (id, kind, status, run_id) values ('r1.next', 'call', 'ready', 'r1')");
    const during = await database.transaction(async (client) => {
      await loadSteps(client, new Map(), ["r1"]);
      return (await claim(database, "00000000-0000-4000-8000-00000000000a", 10)).calls;
    });
    const after = (await claim(database, "00000000-0000-4000-8000-00000000000a", 10)).calls;
    expect([during, after.map(({ job }) => job.id)]).toEqual([[], ["r1.next"]]);
  });
});
