import { expect, test } from "vitest";
import { readAnswer } from "./answer.ts";

const NOW = Date.parse("2026-01-01T00:00:00Z");
const answer = (status: number, body: string, headers: Record<string, string> = {}) => ({
  status,
  body,
  headers: new Headers({
    "x-inngest-sdk": "inngest-js:v4",
    "x-inngest-req-version": "2",
    ...headers,
  }),
});

test.each([
  ["a result", 200, '{"b":1}', { kind: "returned", output: '{"b":1}', version: 2 }],
  ["no result", 200, "", { kind: "returned", output: "null" }],
  [
    "operations",
    206,
    '[{"id":"x","op":"StepRun","data":1,"rawArgs":["secret"]}]',
    { kind: "reported", ops: [{ id: "x", op: "StepRun", data: 1 }], retry: true },
  ],
  [
    "one operation without an array",
    206,
    '{"id":"x","op":"RunComplete"}',
    { kind: "reported", ops: [{ id: "x", op: "RunComplete" }] },
  ],
  [
    "a failure",
    500,
    '{"name":"E","message":"m","stack":"s"}',
    { kind: "threw", retry: true, error: { name: "E", message: "m", stack: "s" } },
  ],
  ["a failure without a name", 500, "{}", { kind: "threw", error: { name: "Error", message: "Unknown error" } }],
  [
    "operations that are none",
    206,
    '[{"op":1}]',
    { kind: "threw", retry: true, error: { name: "FunctionUnreachable" } },
  ],
  ["a body that is no JSON", 200, "<html>", { kind: "threw", retry: true, error: { name: "FunctionUnreachable" } }],
])("%s is read", (_, status, body, expected) => {
  expect(readAnswer(answer(status, body), [], NOW)).toMatchObject(expected);
});

test("arguments of steps, which may be personal data, are not kept", () => {
  const read = readAnswer(
    answer(206, '[{"id":"x","op":"StepRun","data":1,"rawArgs":["secret"],"opts":{"input":["secret"]}}]'),
    [],
    NOW,
  );
  expect(JSON.stringify(read)).not.toContain("secret");
});

test.each([
  ["true", false],
  ["false", true],
])("only the header decides whether to try again (%s)", (header, retry) => {
  expect(readAnswer(answer(400, "{}", { "x-inngest-no-retry": header }), [], NOW)).toMatchObject({
    kind: "threw",
    retry,
  });
});

test("a failure without the header is tried again, whatever its status", () => {
  expect(readAnswer(answer(404, "{}"), [], NOW)).toMatchObject({ kind: "threw", retry: true });
});

test.each([
  ["600", 600_000],
  ["1.5", 1_500],
  ["2026-01-01T00:10:00.000Z", 600_000],
  ["2020-01-01T00:00:00.000Z", 0],
  ["9999999", 86_400_000],
  ["soon", null],
])("retry-after %s is %j milliseconds", (header, expected) => {
  expect(readAnswer(answer(500, "{}", { "retry-after": header }), [], NOW)).toMatchObject({
    retryAfter: expected,
  });
});

test("an answer without the SDK's header is a failure of the way there", () => {
  expect(readAnswer({ status: 200, body: "{}", headers: new Headers() }, [], NOW)).toMatchObject({
    kind: "threw",
    retry: true,
    error: { message: expect.stringContaining("not the SDK's") },
  });
});

test("a streamed answer is taken out of its wrapper", () => {
  const inner = JSON.stringify({
    status: 206,
    headers: { "x-inngest-no-retry": "true" },
    body: '[{"id":"x","op":"StepFailed","error":{}}]',
  });
  expect(readAnswer(answer(201, `   ${inner}`), [], NOW)).toMatchObject({
    kind: "reported",
    retry: false,
  });
  expect(readAnswer(answer(201, "   "), [], NOW)).toMatchObject({ kind: "threw", retry: true });
});
