import { expect, test } from "vitest";

import { readRegistration } from "./registration.ts";

const URL_OF_APP = "http://localhost:3002/api/inngest";
const origins = new Set(["http://localhost:3002"]);
const fn = (settings: object = {}) => ({
  id: "town-register",
  name: "register",
  triggers: [{ event: "application/submitted" }],
  steps: {
    step: {
      id: "step",
      name: "step",
      runtime: { type: "http", url: `${URL_OF_APP}?fnId=town-register&stepId=step` },
      retries: { attempts: 4 },
    },
  },
  ...settings,
});
const register = (...functions: unknown[]) =>
  readRegistration(
    { app: "town", url: URL_OF_APP, sdk: "js:v4.24.0", framework: "next", functions },
    origins,
  );

test("a function with everything that is supported is taken as it is", () => {
  const all = {
    idempotency: "event.data.id",
    rateLimit: { limit: 1, period: "1m", key: "event.data.id" },
    throttle: { limit: 1, period: "1m", burst: 2 },
    concurrency: [
      { limit: 5, key: "event.data.tenant" },
      { limit: 10, scope: "env", key: "'all'" },
    ],
    debounce: { period: "10s", timeout: "1m" },
    priority: { run: "event.data.urgent ? 100 : 0" },
    timeouts: { start: "1h", finish: "1d" },
    singleton: { mode: "skip" },
    cancel: [{ event: "withdrawn", if: "event.data.id == async.data.id", timeout: "1d" }],
  };
  expect(register(fn(all))).toMatchObject({ app: { id: "town", functions: [all] } });
});

test.each([
  [
    "a cron that cannot be",
    { triggers: [{ cron: "61 * * * *" }] },
    'the cron "61 * * * *" cannot be used',
  ],
  [
    "jitter on a cron",
    { triggers: [{ cron: "0 6 * * *", jitter: "1m" }] },
    '"jitter" is not supported',
  ],
  [
    "an expression that cannot be",
    { idempotency: "event.data." },
    'the expression "event.data." cannot be used',
  ],
  [
    "a trigger's expression with an unknown name",
    { triggers: [{ event: "a", expression: "other.x == 1" }] },
    "Unknown variable: other",
  ],
  ["a setting nobody knows", { semaphore: {} }, '"semaphore" is not supported'],
  [
    "three concurrency limits",
    { concurrency: [{ limit: 1 }, { limit: 2 }, { limit: 3 }] },
    "concurrency",
  ],
  ["a period that is none", { throttle: { limit: 1, period: "soon" } }, '"soon" is no duration'],
  [
    "a batch with a debounce",
    { batchEvents: { maxSize: 2, timeout: "1m" }, debounce: { period: "1m" } },
    "batchEvents and debounce together are not supported",
  ],
  [
    "a batch that may be cancelled",
    { batchEvents: { maxSize: 2, timeout: "1m" }, cancel: [{ event: "x" }] },
    "batchEvents and cancel together",
  ],
  ["a wildcard in the middle", { triggers: [{ event: "a*b" }] }, "only at its end"],
  [
    "too many retries",
    { steps: { step: { ...fn().steps.step, retries: { attempts: 21 } } } },
    "retries",
  ],
  [
    "a function over connect()",
    { steps: { step: { ...fn().steps.step, runtime: { type: "ws", url: URL_OF_APP } } } },
    "connect() are not supported",
  ],
  [
    "a function at another origin",
    {
      steps: {
        step: { ...fn().steps.step, runtime: { type: "http", url: "http://169.254.169.254/x" } },
      },
    },
    "not among those this engine may call",
  ],
])("%s is refused with a sentence", (_, settings, sentence) => {
  const result = register(fn(), fn(settings));
  expect(result).toEqual({ refused: expect.stringContaining(sentence) });
  expect(result).toEqual({
    refused: expect.stringContaining('function "town-register" is refused'),
  });
});

test("an app at another origin is refused", () => {
  expect(
    readRegistration(
      { app: "town", url: "https://evil.example/api", sdk: "x", functions: [] },
      origins,
    ),
  ).toEqual({ refused: expect.stringContaining("https://evil.example") });
  expect(readRegistration("nonsense", origins)).toEqual({
    refused: expect.stringContaining("cannot be read"),
  });
});

test("the checksum tells whether anything changed, not in which order it was written", () => {
  const checksum = (registration: ReturnType<typeof register>) =>
    "app" in registration ? registration.app.checksum : registration.refused;
  const { id, ...rest } = fn();
  expect(checksum(register({ ...rest, id }))).toBe(checksum(register(fn())));
  expect(checksum(register(fn({ name: "other" })))).not.toBe(checksum(register(fn())));
});
