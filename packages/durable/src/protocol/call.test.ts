import { describe, expect, test } from "vitest";
import { aFunction } from "../testing/a-function.ts";
import { aJob } from "../testing/a-run.ts";
import { callOf, signedHeaders } from "./call.ts";
import { isSignedBy } from "./signature.ts";

const KEY = "signkey-test-12345678abcdef";
const NOW = Date.parse("2026-03-01T12:00:00Z");
const state = (change = {}) => ({
  events: '[{"name":"application/sent","data":{"z":1,"a":"è"}},{"name":"application/sent","data":{}}]',
  version: 2,
  planned: false,
  steps: [
    { id: "second", result: '{"data":2}' },
    { id: "first", result: '{"error":{"name":"E","message":"m"}}' },
    { id: "slept", result: null },
  ],
  ...change,
});
const call = (given: { state?: object; job?: object; key?: string; faults?: string[] } = {}) =>
  callOf(aFunction(), aJob(given.job), state(given.state), given.key, new Set(given.faults ?? []) as never, NOW);
type Body = {
  event: unknown;
  events: unknown[];
  steps: Record<string, unknown>;
  version: number;
  use_api: boolean;
  ctx: Record<string, unknown> & { stack: { stack: string[]; current: number } };
};
const bodyOf = ({ body }: { body: string }) => JSON.parse(body) as Body;

describe("the call of a function", () => {
  test("carries the first event and all of them, the results by step, and the order in which they came", () => {
    const body = bodyOf(call());
    expect(body.event).toEqual(body.events[0]);
    expect(body.events).toHaveLength(2);
    expect(body.steps).toEqual({ second: { data: 2 }, first: { error: { name: "E", message: "m" } }, slept: null });
    expect(body.ctx.stack).toEqual({ stack: ["second", "first", "slept"], current: 3 });
    expect(bodyOf(call({ faults: ["stack-reversed"] })).ctx.stack.stack).toEqual(["slept", "first", "second"]);
  });

  test.each([
    [
      { attempt: 2, max_attempts: 5, generation: 7 },
      { attempt: 2, max_attempts: 5, generation_id: 7 },
    ],
    [{ step_id: "planned-one" }, { step_id: "planned-one" }],
    [{ id: "run.other" }, { qi_id: "run.other", job_id: "run.other" }],
  ])("of a job %j tells the function %j", (job, ctx) => {
    expect(bodyOf(call({ job })).ctx).toMatchObject({
      run_id: "run",
      fn_id: "0b5a1e6e-0000-4000-8000-000000000001",
      ...ctx,
    });
  });

  test("goes to the function's own address, with the function and the step in the query, and the job in the headers", () => {
    const { url, method, headers } = call({ job: { step_id: "a b", generation: 3 } });
    expect([method, url]).toEqual(["POST", "http://localhost:3002/api/inngest?fnId=town-register&stepId=a+b"]);
    expect(headers).toMatchObject({
      "x-run-id": "run",
      "x-inngest-generation-id": "3",
      "x-inngest-job-id": "run.start",
      "x-request-id": "run.start.3",
    });
  });

  test.each([
    [true, true],
    [false, false],
  ])("while steps are planned (%s) the function must not run the next one at once (%s)", (planned, disabled) => {
    expect(bodyOf(call({ state: { planned } })).ctx["disable_immediate_execution"]).toBe(disabled);
  });

  test.each([
    [3_999_000, false],
    [4_001_000, true],
  ])("with results of %i characters leaves them to be fetched: %s; the stack stays", (size, large) => {
    const steps = [{ id: "big", result: JSON.stringify({ data: "x".repeat(size) }) }];
    const body = bodyOf(call({ state: { steps, events: '[{"name":"n"}]' } }));
    expect([body.use_api, body.ctx["use_api"], body.ctx.stack.stack]).toEqual([large, large, ["big"]]);
    expect(Object.keys(body.steps)).toEqual(large ? [] : ["big"]);
    expect([body.event, body.events.length]).toEqual([{ name: "n" }, large ? 0 : 1]);
  });
});

describe("with a signing key", () => {
  test("the body is canonical, and its signature fits its exact text and no other", () => {
    const { body, headers } = call({ key: KEY });
    const signature = headers["x-inngest-signature"] ?? null;
    expect(body.indexOf('"a":"è"')).toBeLessThan(body.indexOf('"z":1'));
    expect(bodyOf({ body })).toEqual(bodyOf(call()));
    expect(isSignedBy(body, signature, [KEY], NOW)).toBe(true);
    expect(isSignedBy(body.replace("è", "e"), signature, [KEY], NOW)).toBe(false);
    expect(isSignedBy(body, signature, ["signkey-test-other"], NOW)).toBe(false);
  });

  test("the app is told it is called by a cloud, without one by a development server that signs nothing", () => {
    expect(signedHeaders("{}", KEY, NOW)["x-inngest-server-kind"]).toBe("cloud");
    expect(signedHeaders("{}", undefined, NOW)).toEqual({
      "content-type": "application/json",
      "x-inngest-server-kind": "dev",
    });
  });
});
