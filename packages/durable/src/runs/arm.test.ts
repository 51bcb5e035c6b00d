import { describe, expect, test } from "vitest";
import type { Opcode } from "../protocol/opcode.ts";
import { aRun, aWorld } from "../testing/a-run.ts";
import { arm, firstEvent, isArmed } from "./arm.ts";

const YEAR = 31_536_000_000;
const armed = (op: Opcode, ...faults: Parameters<typeof aWorld>) => {
  const world = aWorld(...faults);
  const run = aRun();
  arm(op, null, { run, ...world });
  return { run, ...world.effects };
};

test.each([
  ["StepPlanned", true],
  ["Sleep", true],
  ["WaitForEvent", true],
  ["InvokeFunction", true],
  ["WaitForSignal", true],
  ["StepRun", false],
  ["StepError", false],
  ["RunComplete", false],
  ["DiscoveryRequest", false],
])("a step reported as %s waits for something: %s", (op, expected) => {
  expect(isArmed({ id: "x", op })).toBe(expected);
});

describe("a sleep", () => {
  test.each([
    ["a duration", { name: "1d2h" }, 93_600_000],
    ["a date to come", { name: "2026-03-02T00:00:00.000Z" }, 86_400_000],
    ["a date that passed", { name: "2020-01-01T00:00:00.000Z" }, 0],
    ["the duration of its options before its name", { name: "1d", opts: { duration: "5m" } }, 300_000],
  ])("lasts as long as %s says", (_, op, delay) => {
    const { jobs } = armed({ id: "s", op: "Sleep", ...op });
    expect(jobs).toMatchObject([{ id: "run.s.timer", kind: "settle", step_id: "s", delay, payload: null }]);
  });
});

describe("a wait for an event", () => {
  const wait = (opts: Opcode["opts"], ...faults: Parameters<typeof aWorld>) =>
    armed({ id: "w", op: "WaitForEvent", name: "paid", opts }, ...faults);

  test("by match is looked up by the value the application has", () => {
    const { waits, jobs } = wait({ event: "payment/done", timeout: "30d", if: "event.data.code == async.data.code" });
    expect(waits).toMatchObject([
      {
        kind: "event",
        name: "payment/done",
        path: ["data", "code"],
        value: "BU-1",
        delay: 30 * 86_400_000,
        step_id: "w",
      },
    ]);
    expect(jobs).toMatchObject([{ id: "run.w.timer", payload: null, delay: 30 * 86_400_000 }]);
  });

  test("by another condition is evaluated event by event", () => {
    expect(wait({ event: "offer", timeout: "1d", if: "async.data.amount > 3" }).waits).toMatchObject([
      { path: null, value: null, expression: "async.data.amount > 3" },
    ]);
  });

  test("that may last no time is over at once, without an event", () => {
    const { waits, jobs } = wait({ event: "offer", timeout: "0s" });
    expect([waits, jobs.map(({ delay, payload }) => [delay, payload])]).toEqual([[], [[0, null]]]);
  });

  test("with a condition that cannot be fails its step with the reason", () => {
    const { waits, jobs } = wait({ event: "offer", timeout: "1d", if: "async.data.amount >" });
    expect(waits).toEqual([]);
    expect(jobs[0]?.delay).toBe(0);
    expect(JSON.parse(jobs[0]?.payload ?? "")).toMatchObject({
      error: { name: "InvalidExpression", message: expect.stringContaining('"async.data.amount >" cannot be used') },
    });
  });

  test("is armed once; the fault that arms it twice is seen", () => {
    expect(wait({ event: "offer", timeout: "1d" }).waits).toHaveLength(1);
    expect(wait({ event: "offer", timeout: "1d" }, "wait-armed-twice").waits).toHaveLength(2);
  });
});

describe("an invocation", () => {
  const invoke = (opts: Opcode["opts"]) => armed({ id: "i", op: "InvokeFunction", opts });

  test("sends its data to the one function, with the way back", () => {
    const [job, timer] = invoke({
      function_id: "town-notify",
      payload: { data: { n: 1 }, v: "2" },
      timeout: "1h",
    }).jobs;
    expect(job).toMatchObject({ id: "run.i.invoke", kind: "route", function_id: "town-notify" });
    expect(JSON.parse(job?.payload ?? "")).toMatchObject({
      only: "town-notify",
      correlation: "run.i",
      event: {
        name: "inngest/function.invoked",
        v: "2",
        data: { n: 1, _inngest: { fn_id: "town-notify", correlation_id: "run.i", source_fn_id: "town-register" } },
      },
    });
    expect([timer?.delay, JSON.parse(timer?.payload ?? "")]).toMatchObject([
      3_600_000,
      { error: { name: "InngestInvokeTimeoutError" } },
    ]);
  });

  test("cannot pretend to come from elsewhere", () => {
    const [job] = invoke({
      function_id: "town-notify",
      payload: { data: { _inngest: { correlation_id: "other.step" } } },
    }).jobs;
    expect(JSON.parse(job?.payload ?? "")).toMatchObject({
      event: { data: { _inngest: { correlation_id: "run.i" } } },
    });
  });

  test("without a time-out waits a year", () => {
    expect(invoke({ function_id: "town-notify" }).jobs[1]?.delay).toBe(YEAR);
  });

  test("of a function nobody knows is an error at once", () => {
    const { jobs } = invoke({ function_id: "town-nobody" });
    expect(jobs.map(({ kind, delay }) => [kind, delay])).toEqual([["settle", 0]]);
    expect(JSON.parse(jobs[0]?.payload ?? "")).toMatchObject({
      error: { message: 'could not find function "town-nobody"' },
    });
  });
});

describe("a wait for a signal", () => {
  test.each<[Opcode["opts"], string, number]>([
    [{ signal: "signed/1", timeout: "7d" }, "fail", 7 * 86_400_000],
    [{ signal: "signed/1", conflict: "replace" }, "replace", YEAR],
  ])("with %j answers a conflict with %s and lasts %i ms", (opts, conflict, delay) => {
    const { waits, jobs } = armed({ id: "s", op: "WaitForSignal", opts });
    expect(waits).toMatchObject([{ kind: "signal", name: "signed/1", conflict, delay }]);
    expect(jobs).toMatchObject([{ kind: "settle", delay, payload: null }]);
  });
});

test("what an operator reads of a step is the author's words, never its arguments", () => {
  const {
    armed: [step],
  } = armed({ id: "p", op: "StepPlanned", name: "register", displayName: "Register the document" });
  expect(step).toEqual({ run_id: "run", step_id: "p", op: "StepPlanned", name: "Register the document", grp: null });
});

test("the event of a run is the first of its batch, and none when there is none", () => {
  expect(firstEvent(aRun({ events: '[{"n":1},{"n":2}]' }))).toEqual({ n: 1 });
  expect(firstEvent(aRun({ events: null }))).toBeUndefined();
});
