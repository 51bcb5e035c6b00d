import { describe, expect, test } from "vitest";
import type { Core } from "../core.ts";
import type { Fault } from "../faults.ts";
import { silent } from "../log.ts";
import type { Answer } from "../protocol/answer.ts";
import type { Call } from "../protocol/call.ts";
import { isSignedBy, sign } from "../protocol/signature.ts";
import type { RegisteredFunction } from "../registry/registry.ts";
import { aFunction } from "../testing/a-function.ts";
import { aJob } from "../testing/a-run.ts";
import { call } from "./call.ts";

const KEY = "signkey-test-12345678abcdef";
const OLD = "signkey-test-00000000000000";
const state = { events: '[{"name":"application/sent"}]', version: 2, planned: false, steps: [] };
const done = (headers: Record<string, string> = {}): Answer => ({
  status: 200,
  headers: new Headers({ "x-inngest-sdk": "js:v4", ...headers }),
  body: '"done"',
});

type Given = {
  fn?: RegisteredFunction | null;
  after?: RegisteredFunction;
  origins?: string[];
  keys?: string[];
  faults?: Fault[];
  answer?: (call: Call, signal: AbortSignal) => Promise<Answer>;
};

/** An engine as far as a call needs one: what it knows, whom it may call, and what it is answered. */
const engine = ({
  fn = aFunction(),
  after,
  origins = ["http://localhost:3002"],
  keys = [],
  faults = [],
  answer = async () => done(),
}: Given = {}) => {
  const calls: Call[] = [];
  let known = fn;
  const registry = {
    find: () => known ?? undefined,
    load: async () => void (known = after ?? known),
    all: () => [],
    save: () => Promise.reject(new Error("nothing is registered here")),
  };
  const core = {
    registry,
    log: silent,
    faults: new Set(faults),
    signingKeys: keys,
    origins: new Set(origins),
    callApp: (one: Call, signal: AbortSignal) => {
      calls.push(one);
      return answer(one, signal);
    },
  } as unknown as Core;
  return { core, calls };
};
const never = new AbortController().signal;

describe("a call", () => {
  test("brings back what the function answered", async () => {
    const { core, calls } = engine();
    expect(await call(core, aJob(), state, never)).toEqual({ kind: "returned", output: '"done"', version: null });
    expect(calls.map(({ url }) => new URL(url).origin)).toEqual(["http://localhost:3002"]);
  });

  test("of a run that is over is not made", async () => {
    const { core, calls } = engine();
    expect([await call(core, aJob(), null, never), calls]).toEqual([{ kind: "none" }, []]);
  });

  test("finds a function that another engine registered a moment ago", async () => {
    const { core } = engine({ fn: null, after: aFunction() });
    expect(await call(core, aJob(), state, never)).toMatchObject({ kind: "returned" });
  });

  test.each<[string, Given, object, string, boolean]>([
    ["a function that was taken away", { fn: null }, {}, "is no longer registered", true],
    [
      "an address that is no longer allowed",
      { origins: ["http://localhost:3003"] },
      {},
      "is not among those this engine may call",
      true,
    ],
    ["a job under which the engine died ten times", {}, { lapses: 10 }, "the engine stopped 10 times", false],
  ])("of %s is not made; the run is told why", async (_, given, job, sentence, retry) => {
    const { core, calls } = engine(given);
    expect(await call(core, aJob(job), state, never)).toMatchObject({
      kind: "threw",
      retry,
      error: { name: "FunctionUnreachable", message: expect.stringContaining(sentence) },
    });
    expect(calls).toEqual([]);
  });

  test("under which the engine died nine times is made once more", async () => {
    expect(await call(engine().core, aJob({ lapses: 9 }), state, never)).toMatchObject({ kind: "returned" });
  });

  test.each<[string, () => Promise<Answer>]>([
    ["nobody at the port", () => Promise.reject(new Error("connect ECONNREFUSED"))],
    ["a proxy's page", async () => ({ status: 502, headers: new Headers(), body: "<html>" })],
  ])("that meets %s is tried again and is never a success", async (_, answer) => {
    expect(await call(engine({ answer }).core, aJob(), state, never)).toMatchObject({
      kind: "threw",
      retry: true,
      error: { name: "FunctionUnreachable" },
    });
  });

  test("under way when the engine stops is given up, handed over, and not counted as a try", async () => {
    const stopping = new AbortController();
    let given: AbortSignal | undefined;
    const { core } = engine({ answer: (_, signal) => ((given = signal), new Promise(() => undefined)) });
    const calling = call(core, aJob(), state, stopping.signal);
    stopping.abort(new Error("the engine stops"));
    await expect(calling).rejects.toThrow("the engine stops");
    expect(given?.aborted).toBe(true);
  });
});

describe("with signing keys", () => {
  const signed = (key: string, body = '"done"') => done({ "x-inngest-signature": sign(body, key, Date.now()) });

  test("a call is signed with the current one", async () => {
    const { core, calls } = engine({ keys: [KEY, OLD], answer: async () => signed(KEY) });
    await call(core, aJob(), state, never);
    const [{ body, headers } = { body: "", headers: {} as Record<string, string> }] = calls;
    expect([
      isSignedBy(body, headers["x-inngest-signature"] ?? null, [KEY], Date.now()),
      isSignedBy(body, headers["x-inngest-signature"] ?? null, [OLD], Date.now()),
    ]).toEqual([true, false]);
  });

  test.each<[string, Answer, boolean]>([
    ["the current key", signed(KEY), true],
    ["the one before, while keys are rotated", signed(OLD), true],
    ["a key of somebody else", signed("signkey-test-ffffffffffffff"), false],
    ["the key, over another body", signed(KEY, '"other"'), false],
    ["nothing", done(), false],
    ["the key, an hour ago", done({ "x-inngest-signature": sign('"done"', KEY, Date.now() - 3_600_000) }), false],
  ])("an answer signed with %s is believed: %s", async (_, answer, isBelieved) => {
    const { core } = engine({ keys: [KEY, OLD], answer: async () => answer });
    expect((await call(core, aJob(), state, never)).kind).toBe(isBelieved ? "returned" : "threw");
  });

  test("an engine that is broken on purpose believes anything", async () => {
    expect(await call(engine({ keys: [KEY], faults: ["unsigned-accepted"] }).core, aJob(), state, never)).toMatchObject(
      { kind: "returned" },
    );
  });
});
