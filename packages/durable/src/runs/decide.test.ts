import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Opcode } from "../protocol/opcode.ts";
import { aJob, aRun, aWorld, reported, threw } from "../testing/a-run.ts";
import { decide } from "./decide.ts";
import type { Outcome } from "./outcome.ts";

const ran = (id: string, data: unknown = id): Opcode => ({ id, op: "StepRun", name: id, data });
const planned = (id: string, opts: Opcode["opts"] = null): Opcode => ({ id, op: "StepPlanned", name: id, opts });
const slept = (id: string): Opcode => ({ id, op: "Sleep", name: "1d" });

/** What one outcome makes of a run. */
const after = (
  outcome: Outcome,
  given: { run?: Parameters<typeof aRun>[0]; job?: Parameters<typeof aJob>[0] } = {},
  ...faults: Parameters<typeof aWorld>
) => {
  const run = aRun(given.run);
  const world = aWorld(...faults);
  decide(run, aJob(given.job), outcome, world);
  return { run, effects: world.effects };
};

describe("the end of a run", () => {
  test.each<[string, Outcome, string, unknown]>([
    [
      "a function that returned",
      { kind: "returned", output: '{"number":1}', version: null },
      "Completed",
      { number: 1 },
    ],
    [
      "a report that says it is complete",
      reported([{ id: "0", op: "RunComplete", data: { number: 2 } }]),
      "Completed",
      { number: 2 },
    ],
    ["a report that is complete without a value", reported([{ id: "0", op: "RunComplete" }]), "Completed", null],
    ["steps and the end in one answer", reported([ran("a"), { id: "0", op: "RunComplete", data: 3 }]), "Completed", 3],
    [
      "an error that shall not be tried again",
      threw("no", { retry: false }),
      "Failed",
      { name: "Error", message: "no" },
    ],
    [
      "a cancellation",
      { kind: "cancelled", reason: "it was withdrawn" },
      "Cancelled",
      { name: "Cancelled", message: "it was withdrawn" },
    ],
    [
      "an answer with nothing in it",
      reported([]),
      "Failed",
      { name: "NothingToDo", message: "The function neither ended nor went on" },
    ],
    [
      "defer()",
      reported([{ id: "d", op: "DeferAdd" }]),
      "Failed",
      { name: "NotSupported", message: "defer() is not supported by this engine" },
    ],
  ])("%s ends it", (_, outcome, how, output) => {
    const { run, effects } = after(outcome);
    expect(effects.ended.map((ended) => [ended.run_id, ended.outcome, JSON.parse(ended.output)])).toEqual([
      ["run", how, output],
    ]);
    expect([run.ended, effects.done.map(({ id }) => id), effects.jobs]).toEqual([true, ["run.start"], []]);
  });

  test.each<[string, Parameters<typeof aRun>[0]]>([
    ["a step still waits", { open: new Map([["sleep", { op: "Sleep", group: null }]]) }],
    ["another call is under way", { calls: new Set(["run.start", "run.other"]) }],
  ])("an answer with nothing in it is right while %s", (_, run) => {
    expect(after(reported([]), { run }).effects.ended).toEqual([]);
  });
});

describe("tries", () => {
  test.each([
    [0, "tried again"],
    [1, "tried again"],
    [2, "tried again"],
    [3, "failed"],
  ])("after attempt %i of four a call that failed is %s", (attempt, expected) => {
    const { effects } = after(threw("the vendor is down"), { job: { attempt } });
    const isAgain = expected === "tried again";
    expect(effects.retries).toEqual(
      isAgain ? [{ id: "run.start", delay: 1_000, error: "Error: the vendor is down" }] : [],
    );
    expect(effects.ended).toHaveLength(isAgain ? 0 : 1);
    expect(effects.done).toHaveLength(isAgain ? 0 : 1);
  });

  test.each([
    [null, 1_000],
    [0, 0],
    [90_000, 90_000],
  ])("a vendor that asks for %j ms is asked again after %i", (retryAfter, delay) => {
    expect(after(threw("later", { retryAfter })).effects.retries[0]?.delay).toBe(delay);
    expect(after(threw("later", { retryAfter }), {}, "retry-after-ignored").effects.retries[0]?.delay).toBe(1_000);
  });

  test("a step that failed is tried again, and the steps that went well with it are kept", () => {
    const { effects } = after(reported([ran("a"), { id: "b", op: "StepError", error: { name: "E", message: "m" } }]));
    expect(effects.settled.map(({ step_id, result }) => [step_id, result])).toEqual([["a", '{"data":"a"}']]);
    expect([effects.retries, effects.done, effects.jobs]).toEqual([
      [{ id: "run.start", delay: 1_000, error: "E: m" }],
      [],
      [],
    ]);
  });

  test.each<[string, Opcode["op"], boolean, number]>([
    ["after the last attempt", "StepError", true, 3],
    ["when it shall not be tried again", "StepError", false, 0],
    ["when the SDK gave it up", "StepFailed", true, 0],
  ])("a step that failed is an error for the function to catch %s", (_, op, retry, attempt) => {
    const { effects } = after(reported([{ id: "b", op, error: { name: "E", message: "m", code: 7 } }], { retry }), {
      job: { attempt },
    });
    expect(effects.settled[0]?.result).toBe('{"error":{"name":"E","message":"m","code":7}}');
    expect([effects.retries, effects.ended, effects.jobs.map(({ step_id }) => step_id)]).toEqual([[], [], [undefined]]);
  });
});

describe("going on", () => {
  test("a step that ran is remembered under its id, and the function is called again with the run's priority and limits", () => {
    const { run, effects } = after(reported([ran("a", { number: 1 })]));
    expect(effects.settled).toEqual([
      { run_id: "run", step_id: "a", op: "StepRun", name: "a", result: '{"data":{"number":1}}' },
    ]);
    expect(effects.jobs).toMatchObject([
      { kind: "call", run_id: "run", priority: 7, max_attempts: 4, keys: run.keys, limits: run.limits, delay: 0 },
    ]);
    expect(run.settled.has("a")).toBe(true);
  });

  test("a result that comes twice counts once", () => {
    const { effects } = after(reported([ran("a", 2)]), {
      run: { settled: new Set(["a"]), calls: new Set(["run.start", "run.other"]) },
    });
    expect([effects.settled, effects.jobs]).toEqual([[], []]);
  });

  test("a timer of a step that an event settled already does nothing", () => {
    const { effects } = after(
      { kind: "settled", result: null },
      { job: { kind: "settle", step_id: "wait" }, run: { settled: new Set(["wait"]) } },
    );
    expect([effects.settled, effects.jobs, effects.done.length]).toEqual([[], [], 1]);
  });

  test("while a call is queued that will see everything, no second one is", () => {
    const given = () => ({
      job: { step_id: "wait" },
      run: { open: new Map([["wait", { op: "WaitForEvent", group: null }]]), discoveryWaits: true },
    });
    expect(after({ kind: "settled", result: "1" }, given()).effects.jobs).toEqual([]);
    expect(after({ kind: "settled", result: "1" }, given(), "two-discoveries").effects.jobs).toHaveLength(1);
  });

  test("the version of the SDK that answered is kept for the next call", () => {
    expect(after({ kind: "returned", output: "1", version: 1 }).effects.patched.get("run")).toMatchObject({
      version: 1,
    });
    expect(after({ kind: "returned", output: "1", version: 2 }).effects.patched.size).toBe(0);
  });

  test.each([
    ["Gateway", "use fetch inside step.run"],
    ["AIGateway", "use step.ai.wrap or step.run"],
  ])("a step of the kind %s fails with a sentence that says what to do", (op, sentence) => {
    const [settled] = after(reported([{ id: "x", op }])).effects.settled;
    expect(JSON.parse(settled?.result ?? "")).toEqual({
      error: { name: "NotSupported", message: expect.stringContaining(sentence) },
    });
  });
});

describe("parallel steps", () => {
  const plan = (ops: Opcode[], version = 2) => after(reported(ops), { run: { version } });

  test("each planned step gets a call of its own", () => {
    const { run, effects } = plan([planned("a"), planned("b"), slept("c")]);
    expect(effects.jobs.map(({ kind, step_id, delay }) => [kind, step_id, delay])).toEqual([
      ["call", "a", 0],
      ["call", "b", 0],
      ["settle", "c", 86_400_000],
    ]);
    expect([...run.open.keys()]).toEqual(["a", "b", "c"]);
    expect(effects.patched.get("run")).toMatchObject({ planned: true });
  });

  test.each([
    ["together", 2, null, true],
    ["alone with an SDK that wants to be called for each", 1, null, false],
    ["alone in a race", 2, { parallelMode: "race" }, false],
  ])("they are awaited %s", (_, version, opts, isTogether) => {
    const { effects } = plan([planned("a", opts), planned("b", opts)], version);
    const groups = effects.armed.map(({ grp }) => grp);
    expect(groups[0] !== null && groups[0] === groups[1]).toBe(isTogether);
    expect(groups[0] === null).toBe(!isTogether);
  });

  test("whichever order they end in, the function is called once, after the last of its group", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(["a", "b", "c", "d"], { minLength: 4 }), (order) => {
        const run = aRun({ open: new Map(order.map((id) => [id, { op: "Sleep", group: "g" }])), calls: new Set() });
        const called = order.map((step_id) => {
          const world = aWorld();
          decide(
            run,
            aJob({ id: `${step_id}.timer`, kind: "settle", step_id }),
            { kind: "settled", result: null },
            world,
          );
          return world.effects.jobs.length;
        });
        expect(called).toEqual([0, 0, 0, 1]);
        expect([run.open.size, run.settled.size]).toEqual([0, 4]);
      }),
    );
  });

  test("a step that is reported again is not armed again", () => {
    const { effects } = after(reported([slept("c")]), {
      run: { open: new Map([["c", { op: "Sleep", group: null }]]) },
    });
    expect([effects.armed, effects.jobs]).toEqual([[], []]);
  });
});

test("whatever a run reports, it never ends twice, never settles a step twice, and no job of it is made after its end", () => {
  const op = fc.record({
    id: fc.constantFrom("a", "b", "c"),
    op: fc.constantFrom(
      "StepRun",
      "StepPlanned",
      "Sleep",
      "StepFailed",
      "StepError",
      "RunComplete",
      "DiscoveryRequest",
      "Gateway",
    ),
    name: fc.constant("1d"),
    data: fc.constant(1),
    error: fc.constant({ name: "E", message: "m" }),
  });
  const outcome = fc.oneof(
    fc.array(op, { maxLength: 4 }).map((ops) => reported(ops)),
    fc.constant<Outcome>({ kind: "returned", output: "1", version: null }),
    fc.constant(threw("no")),
    fc.constant<Outcome>({ kind: "settled", result: null }),
    fc.constant<Outcome>({ kind: "cancelled", reason: "withdrawn" }),
  );
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1, maxLength: 8 }), (outcomes) => {
      const run = aRun();
      const settled: string[] = [];
      let ends = 0;
      for (const one of outcomes) {
        if (run.ended) break;
        const world = aWorld();
        decide(run, aJob({ step_id: "a" }), one, world);
        settled.push(...world.effects.settled.map(({ step_id }) => step_id));
        ends += world.effects.ended.length;
        const isAgain = world.effects.retries.length > 0;
        expect(world.effects.done.length).toBe(isAgain ? 0 : 1);
      }
      expect(new Set(settled).size).toBe(settled.length);
      expect(ends).toBe(run.ended ? 1 : 0);
    }),
  );
});
