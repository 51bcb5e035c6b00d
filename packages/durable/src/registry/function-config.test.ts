import { describe, expect, test } from "vitest";
import { cronsOf, FunctionConfig, maxAttempts, refusedFunction } from "./function-config.ts";

const runtime = { type: "http", url: "http://localhost:3002/api/inngest?fnId=town-pay&stepId=step" };
const sent = (settings: object = {}) => ({
  id: "town-pay",
  name: "pay",
  triggers: [{ event: "payment/done" }],
  steps: { step: { id: "step", name: "step", runtime } },
  ...settings,
});
const read = (settings: object = {}) => FunctionConfig.safeParse(sent(settings));
const retrying = (attempts: unknown) => ({
  steps: { step: { id: "step", name: "step", runtime, retries: { attempts } } },
});

describe("how often a function is tried", () => {
  test.each([
    ["nothing said", {}, 4],
    ["no retries", retrying(0), 1],
    ["one", retrying(1), 2],
    ["the most there are", retrying(20), 21],
    ["retries without a number", { steps: { step: { id: "step", name: "step", runtime, retries: {} } } }, 4],
  ])("%s (%j): %i attempts in all", (_, settings, attempts) => {
    expect(maxAttempts(FunctionConfig.parse(sent(settings)))).toBe(attempts);
  });

  test.each([-1, 21, 1.5, "3", null])("%j retries are refused", (attempts) => {
    expect(read(retrying(attempts)).success).toBe(false);
  });
});

describe("how many at once", () => {
  test.each<[string, unknown, unknown]>([
    ["a number", 5, [{ limit: 5 }]],
    ["one limit", { limit: 2, key: "event.data.tenant" }, [{ limit: 2, key: "event.data.tenant" }]],
    [
      "two limits",
      [{ limit: 2 }, { limit: 9, scope: "account", key: "'all'" }],
      [{ limit: 2 }, { limit: 9, scope: "account", key: "'all'" }],
    ],
  ])("%s is read as a list", (_, concurrency, expected) => {
    expect(FunctionConfig.parse(sent({ concurrency })).concurrency).toEqual(expected);
  });

  test.each<unknown>([
    0,
    -1,
    1.5,
    "5",
    [],
    [{ limit: 1 }, { limit: 1 }, { limit: 1 }],
    { limit: 1, scope: "town" },
    { key: "1" },
  ])("%j is refused", (concurrency) => {
    expect(read({ concurrency }).success).toBe(false);
  });
});

/** A setting as it is right, and the same with something in it that cannot be. */
const settings: readonly [string, object, readonly object[]][] = [
  [
    "batchEvents",
    { maxSize: 1_000, timeout: "10s", key: "event.data.tenant", if: "event.data.n > 1" },
    [
      { maxSize: 0, timeout: "10s" },
      { maxSize: 1_001, timeout: "10s" },
      { maxSize: 2 },
      { timeout: "10s" },
      { maxSize: 2, timeout: "10" },
      { maxSize: 2, timeout: "10s", key: "event.data." },
      { maxSize: 2, timeout: "10s", window: "1h" },
    ],
  ],
  [
    "rateLimit",
    { limit: 1, period: "1h", key: "event.data.ip" },
    [{ limit: 0, period: "1h" }, { limit: 1 }, { limit: 1, period: "hourly" }, { limit: 1, period: "1h", burst: 2 }],
  ],
  [
    "throttle",
    { limit: 1, period: "1h", burst: 3 },
    [{ limit: 1, period: "1h", burst: 0 }, { period: "1h" }, { limit: 2.5, period: "1h" }],
  ],
  [
    "debounce",
    { period: "10s", timeout: "1m", key: "event.data.id" },
    [{}, { period: "" }, { period: "10s", timeout: "ever" }],
  ],
  ["priority", { run: "event.data.urgent ? 100 : 0" }, [{ run: "event.data.urgent ?" }, { level: 1 }]],
  ["timeouts", { start: "1h", finish: "7d" }, [{ start: "1y2" }, { whole: "1h" }]],
  ["singleton", { mode: "skip", key: "event.data.id" }, [{}, { mode: "replace" }, { mode: "cancel", key: "(" }]],
  [
    "cancel",
    [{ event: "withdrawn", if: "event.data.id == async.data.id", timeout: "1d" }],
    [
      [{ event: "" }],
      [{ if: "true" }],
      [{ event: "a", if: "nobody.x" }],
      Array.from({ length: 6 }, () => ({ event: "a" })),
    ],
  ],
];

describe.each(settings)("%s", (name, right, wrong) => {
  test("is kept as it was sent", () => {
    const config = FunctionConfig.parse(sent({ [name]: right }));
    expect(config[name as keyof typeof config]).toEqual(right);
  });

  test.each(wrong.map((value) => [value]))("%j is refused at registration, not found out later", (value) => {
    expect(read({ [name]: value }).success).toBe(false);
  });
});

describe("what triggers it", () => {
  test("its crons are read out of its triggers, in their order", () => {
    const triggers = [{ cron: "TZ=Europe/Rome 0 6 * * *" }, { event: "asked" }, { cron: "*/5 * * * *" }];
    expect(cronsOf(FunctionConfig.parse(sent({ triggers })))).toEqual(["TZ=Europe/Rome 0 6 * * *", "*/5 * * * *"]);
    expect(cronsOf(FunctionConfig.parse(sent()))).toEqual([]);
  });

  test.each<[unknown]>([
    [[{ event: "" }]],
    [[{ cron: "every day" }]],
    [[{ cron: "TZ=Europe/Bugliano 0 6 * * *" }]],
    [[{ event: "a", cron: "0 6 * * *" }]],
    [[{ event: "a", expression: "event.data.n >" }]],
    [[{}]],
    ["payment/done"],
  ])("%j is refused", (triggers) => {
    expect(read({ triggers }).success).toBe(false);
  });

  test.each<[string, boolean]>([
    ["payment/done", true],
    ["payment/*", true],
    ["*", true],
    ["*/done", false],
    ["pay*ment/*", false],
    ["payment/**", false],
  ])("%s: a wildcard only at the end of a name (%s)", (event, fine) => {
    const config = FunctionConfig.parse(sent({ triggers: [{ event }] }));
    expect(refusedFunction(config) === null).toBe(fine);
  });
});

describe("settings that contradict each other", () => {
  const batch = { batchEvents: { maxSize: 2, timeout: "1m" } };
  test.each<[string, object]>([
    ["debounce", { debounce: { period: "1m" } }],
    ["rateLimit", { rateLimit: { limit: 1, period: "1m" } }],
    ["singleton", { singleton: { mode: "skip" } }],
    ["cancel", { cancel: [{ event: "x" }] }],
    ["idempotency", { idempotency: "event.data.id" }],
  ])("a batch with %s is refused, each of the two alone is not", (name, other) => {
    expect(refusedFunction(FunctionConfig.parse(sent({ ...batch, ...other })))).toContain(
      `batchEvents and ${name} together`,
    );
    expect(refusedFunction(FunctionConfig.parse(sent(other)))).toBeNull();
    expect(refusedFunction(FunctionConfig.parse(sent(batch)))).toBeNull();
  });

  test.each<[string, object]>([
    ["throttle", { throttle: { limit: 1, period: "1m" } }],
    ["concurrency", { concurrency: 1 }],
    ["priority", { priority: { run: "1" } }],
    ["timeouts", { timeouts: { finish: "1h" } }],
  ])("a batch with %s is fine", (_, other) => {
    expect(refusedFunction(FunctionConfig.parse(sent({ ...batch, ...other })))).toBeNull();
  });
});

describe("where it is", () => {
  test.each<[string, object]>([
    ["no address", { type: "http" }],
    ["a path", { type: "http", url: "/api/inngest" }],
    ["a socket", { type: "ws", url: "ws://localhost:3002" }],
    ["one thing more", { type: "http", url: runtime.url, headers: { authorization: "x" } }],
  ])("%s is refused", (_, where) => {
    expect(read({ steps: { step: { id: "step", name: "step", runtime: where } } }).success).toBe(false);
  });

  test.each<[string, object]>([
    ["an empty id", { id: "" }],
    ["an id of 401 characters", { id: "f".repeat(401) }],
    ["an id no column can hold", { id: "f\0" }],
    ["a name no column can hold", { name: "\ud800" }],
    ["no id", { id: undefined }],
    ["no steps", { steps: {} }],
    ["a second step", { steps: { step: { id: "step", name: "step", runtime }, other: {} } }],
    ["a setting nobody knows", { semaphore: {} }],
  ])("%s is refused", (_, change) => {
    expect(read(change).success).toBe(false);
  });
});
