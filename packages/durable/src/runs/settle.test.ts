import { describe, expect, test } from "vitest";
import type { RegisteredFunction } from "../registry/registry.ts";
import { aCore } from "../testing/a-core.ts";
import { aDatabase } from "../testing/a-database.ts";
import { aFunction } from "../testing/a-function.ts";
import { aJob, reported, threw } from "../testing/a-run.ts";
import { type StoredRun, storeRuns } from "../testing/a-stored-run.ts";
import type { Outcome } from "./outcome.ts";
import { settleAll } from "./settle.ts";

const database = aDatabase();
const listener = (event: string) => aFunction({ triggers: [{ event }] }, "town-listens");
const all = <T extends Record<string, unknown>>(text: string) => database.query<T>(text);
/** A run with the call that an engine holds of it. */
const begun = async (
  id = "r1",
  run: Partial<StoredRun> = {},
  job: { generation?: number; status?: string; attempt?: number; max?: number } = {},
) => {
  await storeRuns(database, { id, ...run });
  await database.query(
    "insert into jobs (id, kind, status, run_id, function_id, generation, attempt, max_attempts) values ($1, 'call', $2, $3, 'town-register', $4, $5, $6)",
    [`${id}.start`, job.status ?? "leased", id, job.generation ?? 1, job.attempt ?? 0, job.max ?? 4],
  );
};
const held = (id = "r1", change = {}) => aJob({ id: `${id}.start`, run_id: id, ...change });
const returned = (output = '"ok"'): Outcome => ({ kind: "returned", output, version: 2 });
const settle = async (
  outcomes: [ReturnType<typeof held>, Outcome][],
  functions: RegisteredFunction[] = [aFunction()],
) => {
  const core = aCore(database, { functions });
  await settleAll(
    core,
    outcomes.map(([job, outcome]) => ({ job, outcome })),
  );
  return core;
};
const runs = () =>
  all<{ id: string; outcome: string | null; output: string | null }>(
    "select id, outcome, output from runs order by id",
  );

describe("an answer", () => {
  test.each<[string, Outcome, string, string]>([
    ["of a function that returned", returned('{"n":1}'), "Completed", '{"n":1}'],
    [
      "of one that ended in a checkpointed call",
      reported([{ id: "c", op: "RunComplete", data: { n: 1 } }]),
      "Completed",
      '{"n":1}',
    ],
    ["of one that ended with nothing", reported([{ id: "c", op: "RunComplete" }]), "Completed", "null"],
    ["of one that failed for good", threw("no", { retry: false }), "Failed", '{"name":"Error","message":"no"}'],
    [
      "of one that was cancelled",
      { kind: "cancelled", reason: "too late" },
      "Cancelled",
      '{"name":"Cancelled","message":"too late"}',
    ],
  ])("%s ends its run", async (_, outcome, expected, output) => {
    await begun();
    await settle([[held(), outcome]]);
    expect(await runs()).toEqual([{ id: "r1", outcome: expected, output }]);
    expect(await all("select 1 as one from jobs")).toEqual([]);
  });

  test.each<[string, object, Outcome]>([
    ["of a lease before this one", { generation: 2 }, returned()],
    ["of a lease before this one, with a failure", { generation: 2 }, threw("late", { retry: false })],
    ["of a lease before this one, with results", { generation: 2 }, reported([{ id: "a", op: "StepRun", data: 1 }])],
    ["of a job that others may take already", { status: "ready" }, returned()],
    ["of a job that was put off", { status: "later" }, reported([{ id: "c", op: "RunComplete" }])],
  ])("%s changes nothing", async (_, job, outcome) => {
    await begun("r1", {}, job);
    await settle([[held(), outcome]]);
    expect(await runs()).toMatchObject([{ outcome: null }]);
    expect([await all("select id from jobs"), await all("select 1 as one from steps")]).toEqual([
      [{ id: "r1.start" }],
      [],
    ]);
  });

  test("of a run that ended meanwhile is dropped, and its job with it", async () => {
    await begun("r1", { outcome: "Cancelled", output: '"first"' });
    await settle([[held(), returned('"late"')]]);
    expect(await runs()).toEqual([{ id: "r1", outcome: "Cancelled", output: '"first"' }]);
    expect(await all("select 1 as one from jobs")).toEqual([]);
  });

  test("that was written, whose acknowledgement was lost, is written again without effect", async () => {
    await begun();
    const outcome = reported([{ id: "a", op: "StepRun", data: 1 }]);
    for (let n = 0; n < 3; n += 1) await settle([[held(), outcome]]);
    expect(await all("select step_id from steps")).toEqual([{ step_id: "a" }]);
    expect(await all("select kind, step_id from jobs")).toEqual([{ kind: "call", step_id: "step" }]);
  });

  test("of one job in a round does not wait for the others to be good ones", async () => {
    for (const id of ["r1", "r2", "r3"]) await begun(id);
    await database.query("update jobs set generation = 9 where id = 'r2.start'");
    await settle([
      [held("r1"), returned()],
      [held("r2"), returned()],
      [held("r3"), threw("no", { retry: false })],
    ]);
    expect((await runs()).map(({ outcome }) => outcome)).toEqual(["Completed", null, "Failed"]);
  });

  test("that fails and may be tried again puts the job off with its reason, and wakes the engine for it", async () => {
    await begun();
    const core = await settle([[held(), threw("chiuso", { retryAfter: 60_000 })]]);
    expect(await all("select status, attempt, last_error from jobs")).toEqual([
      { status: "later", attempt: 1, last_error: "Error: chiuso" },
    ]);
    expect([await runs(), core.woken]).toMatchObject([[{ outcome: null }], 1]);
  });

  test("that fails in its last attempt ends the run", async () => {
    await begun("r1", {}, { attempt: 3 });
    await settle([[held("r1", { attempt: 3 }), threw("chiuso")]]);
    expect(await runs()).toMatchObject([{ outcome: "Failed" }]);
  });
});

describe("the end of a run", () => {
  const announced = () =>
    all<{ id: string; payload: string }>("select id, payload from jobs where kind = 'route' order by id");

  test.each<[string, string, Outcome, string[]]>([
    ["nobody listens", "application/sent", threw("no", { retry: false }), []],
    [
      "somebody listens to failures",
      "inngest/function.failed",
      threw("no", { retry: false }),
      ["inngest/function.failed"],
    ],
    ["somebody listens to failures and it is none", "inngest/function.failed", returned(), []],
    ["somebody listens to every end", "inngest/function.finished", returned(), ["inngest/function.finished"]],
    [
      "somebody listens to everything",
      "inngest/*",
      { kind: "cancelled", reason: "x" },
      ["inngest/function.cancelled", "inngest/function.finished"],
    ],
  ])("is told when %s (%s)", async (_, event, outcome, names) => {
    await begun();
    await settle([[held(), outcome]], [aFunction(), listener(event)]);
    expect((await announced()).map(({ id }) => id)).toEqual(names.map((name) => `r1.${name}`));
  });

  test("is told with the run's own events, its result or its error, and an id that cannot be doubled", async () => {
    await begun("r1", { events: [{ id: "e", name: "application/sent", data: { n: 1 }, user: {}, ts: 1 }] });
    await settle([[held(), threw("chiuso", { retry: false })]], [aFunction(), listener("inngest/function.failed")]);
    const [told] = await announced();
    expect(JSON.parse(told?.payload ?? "{}")).toMatchObject({
      event: {
        name: "inngest/function.failed",
        data: {
          function_id: "town-register",
          run_id: "r1",
          event: { data: { n: 1 } },
          events: [{ id: "e" }],
          error: { message: "chiuso" },
          _inngest: { status: "Failed" },
        },
      },
    });
  });

  test("of a run that such an event started is not told again: failures of failures would never end", async () => {
    await begun("r1", { event_name: "inngest/function.failed" });
    await settle([[held(), threw("no", { retry: false })]], [aFunction(), listener("inngest/*")]);
    expect(await announced()).toEqual([]);
  });

  test("is told to a run that waits for it, though no function listens", async () => {
    await storeRuns(database, { id: "waits" });
    await database.query(
      "insert into waits (run_id, step_id, kind, name) values ('waits', 's', 'event', 'inngest/function.finished')",
    );
    await begun();
    await settle([[held(), returned()]]);
    expect(await announced()).toHaveLength(1);
  });

  test.each<[string, Outcome, string]>([
    ["result", returned('{"n":7}'), '{"data":{"n":7}}'],
    ["error", threw("no numbers", { retry: false }), '{"error":{"name":"Error","message":"no numbers"}}'],
    ["cancellation", { kind: "cancelled", reason: "x" }, '{"error":{"name":"Cancelled","message":"x"}}'],
  ])("of an invoked run gives its %s to the step that waits", async (_, outcome, payload) => {
    await begun("r1", { correlation: "parent.step", event_name: "inngest/function.invoked" });
    await settle([[held(), outcome]]);
    expect(await all("select id, kind, run_id, step_id, payload from jobs")).toEqual([
      { id: "parent.step.result", kind: "settle", run_id: "parent", step_id: "step", payload },
    ]);
  });

  test("of an invoked run whose invoker was pruned leaves nothing that comes back for ever", async () => {
    await database.query(
      "insert into jobs (id, kind, status, run_id, step_id, generation) values ('gone.step.result', 'settle', 'leased', 'gone', 'step', 1)",
    );
    await settle([
      [
        aJob({ id: "gone.step.result", kind: "settle", run_id: "gone", step_id: "step" }),
        { kind: "settled", result: '{"data":1}' },
      ],
    ]);
    expect(await all("select 1 as one from jobs")).toEqual([]);
  });
});
