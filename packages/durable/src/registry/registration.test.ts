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
  readRegistration({ app: "town", url: URL_OF_APP, sdk: "js:v4.24.0", framework: "next", functions }, origins);

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
  ["a cron that cannot be", { triggers: [{ cron: "61 * * * *" }] }, 'the cron "61 * * * *" cannot be used'],
  ["jitter on a cron", { triggers: [{ cron: "0 6 * * *", jitter: "1m" }] }, '"jitter" is not supported'],
  ["an expression that cannot be", { idempotency: "event.data." }, 'the expression "event.data." cannot be used'],
  [
    "a trigger's expression with an unknown name",
    { triggers: [{ event: "a", expression: "other.x == 1" }] },
    "Unknown variable: other",
  ],
  ["a setting nobody knows", { semaphore: {} }, '"semaphore" is not supported'],
  ["three concurrency limits", { concurrency: [{ limit: 1 }, { limit: 2 }, { limit: 3 }] }, "concurrency"],
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
  ["too many retries", { steps: { step: { ...fn().steps.step, retries: { attempts: 21 } } } }, "retries"],
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
  expect(readRegistration({ app: "town", url: "https://evil.example/api", sdk: "x", functions: [] }, origins)).toEqual({
    refused: expect.stringContaining("https://evil.example"),
  });
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

test.each<[string, object, string]>([
  ["an empty id", { id: "" }, "id"],
  ["an id no column can hold", { id: "a\0" }, "well-formed text"],
  ["no triggers at all", { triggers: undefined }, "triggers"],
  ["a trigger that is neither an event nor a cron", { triggers: [{ every: "day" }] }, "not supported by this engine"],
  ["a cron that never comes", { triggers: [{ cron: "0 0 31 2 *" }] }, "it never comes due"],
  ["a cron of six fields", { triggers: [{ cron: "0 0 6 * * *" }] }, "five fields"],
  ["a cron in a zone that is none", { triggers: [{ cron: "TZ=Europe/Atlantis 0 6 * * *" }] }, "cannot be used"],
  ["a limit of none", { concurrency: 0 }, "concurrency: Too small"],
  ["a limit that is no whole number", { rateLimit: { limit: 1.5, period: "1m" } }, "rateLimit.limit"],
  ["a rate limit without a period", { rateLimit: { limit: 1 } }, "rateLimit.period"],
  ["a throttle's burst of none", { throttle: { limit: 1, period: "1m", burst: 0 } }, "throttle.burst"],
  ["a scope nobody knows", { concurrency: { limit: 1, scope: "planet" } }, "concurrency.scope: Invalid option"],
  ["a batch that is too large", { batchEvents: { maxSize: 1_001, timeout: "1m" } }, "batchEvents.maxSize"],
  ["a batch that waits for ever", { batchEvents: { maxSize: 2 } }, "batchEvents.timeout"],
  [
    "a batch with a rate limit",
    { batchEvents: { maxSize: 2, timeout: "1m" }, rateLimit: { limit: 1, period: "1m" } },
    "would drop events out of a batch",
  ],
  [
    "a batch that is a singleton",
    { batchEvents: { maxSize: 2, timeout: "1m" }, singleton: { mode: "skip" } },
    "no single event to be singular by",
  ],
  [
    "a batch with an idempotency key",
    { batchEvents: { maxSize: 2, timeout: "1m" }, idempotency: "event.id" },
    "no single event to be known by",
  ],
  [
    "a debounce with a time-out that is none",
    { debounce: { period: "1m", timeout: "never" } },
    '"never" is no duration',
  ],
  ["a singleton of no known mode", { singleton: { mode: "wait" } }, "singleton.mode"],
  ["six cancellations", { cancel: Array.from({ length: 6 }, () => ({ event: "x" })) }, "cancel"],
  [
    "a cancellation with a condition that cannot be",
    { cancel: [{ event: "x", if: "event.data.a ==" }] },
    "cannot be used",
  ],
  ["a time-out that is none", { timeouts: { finish: "tomorrow" } }, '"tomorrow" is no duration'],
  [
    "a setting inside a setting that nobody knows",
    { throttle: { limit: 1, period: "1m", jitter: "1s" } },
    '"jitter" is not supported',
  ],
  ["a priority that is no expression", { priority: { run: "event.data.urgent ? :" } }, "cannot be used"],
  [
    "an address that is none",
    { steps: { step: { ...fn().steps.step, runtime: { type: "http", url: "nowhere" } } } },
    "url",
  ],
  [
    "an address with another port",
    { steps: { step: { ...fn().steps.step, runtime: { type: "http", url: "http://localhost:3003/api/inngest" } } } },
    "http://localhost:3003 is not among those",
  ],
  [
    "an address over another scheme",
    { steps: { step: { ...fn().steps.step, runtime: { type: "http", url: "https://localhost:3002/api/inngest" } } } },
    "https://localhost:3002 is not among those",
  ],
  [
    "a file",
    { steps: { step: { ...fn().steps.step, runtime: { type: "http", url: "file:///etc/passwd" } } } },
    "not among those",
  ],
])("%s is refused, and the sentence says what", (_, settings, sentence) => {
  expect(register(fn(settings))).toEqual({ refused: expect.stringContaining(sentence) });
});

test("an app with two functions of one id is refused: one would silently take the other's place", () => {
  expect(register(fn(), fn({ name: "other" }))).toEqual({
    refused: 'function "town-register" is refused: the app has two functions of this id',
  });
});

test.each([
  ["no app", { app: "" }],
  ["no functions", { functions: undefined }],
  ["an address that is none", { url: "here" }],
  ["functions that are no list", { functions: {} }],
])("a registration with %s cannot be read, and says so", (_, change) => {
  const sent = { app: "town", url: URL_OF_APP, sdk: "x", framework: "x", functions: [], ...change };
  expect(readRegistration(sent, origins)).toEqual({
    refused: expect.stringMatching(/^the registration cannot be read: \w+/),
  });
});

test("a function that is no object is refused under the name it has", () => {
  expect(register("register")).toEqual({ refused: expect.stringContaining('function "?" is refused') });
});
