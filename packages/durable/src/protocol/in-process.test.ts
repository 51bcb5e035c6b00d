import { expect, test } from "vitest";
import { callInProcess, isAt } from "./in-process.ts";

test("a call without a socket is the same request: method, address, host, headers and body", async () => {
  const answer = await callInProcess(
    {
      method: "PUT",
      url: "http://localhost:3002/api/inngest?fnId=a&stepId=b",
      headers: { "x-one": "1", "content-type": "application/json" },
      body: '{"è":1}',
    },
    async (request) =>
      new Response(
        `${request.method} ${request.url} ${request.headers.get("host")} ${request.headers.get("x-one")} ${await request.text()}`,
        { status: 206, headers: { "x-two": "2" } },
      ),
  );
  expect(answer.body).toBe('PUT http://localhost:3002/api/inngest?fnId=a&stepId=b localhost:3002 1 {"è":1}');
  expect([answer.status, answer.headers.get("x-two")]).toEqual([206, "2"]);
});

test.each([
  ["http://localhost:3002/api/inngest?fnId=a", true],
  ["http://localhost:3002/api/inngest", true],
  ["http://localhost:3002/api/inngest/other", false],
  ["http://localhost:3003/api/inngest", false],
  ["https://localhost:3002/api/inngest", false],
])("%s is the app in this process: %s", (url, expected) => {
  expect(isAt(url, "http://localhost:3002/api/inngest")).toBe(expected);
});
