import { createServer, type RequestListener } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isConnectorDown, isConnectorRefused } from "../failures.ts";
import { createHttp, type CallObserved, type HttpCall } from "./request.ts";

let answer: RequestListener = (_, response) => response.end("ok");
let requests = 0;
const server = createServer((request, response) => {
  requests += 1;
  answer(request, response);
});
let origin = "";
const calls: CallObserved[] = [];

beforeEach(async () => {
  calls.length = 0;
  requests = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : "";
});
afterEach(async () => {
  server.closeAllConnections();
  if (server.listening) await new Promise((resolve) => server.close(resolve));
});

const http = createHttp({
  vendor: "registry",
  observe: (call) => calls.push(call),
  timeoutMs: 5_000,
  maxAnswerBytes: 1_000,
});
const send = (method: HttpCall["method"], path = "/", url = origin) =>
  http.send({ operation: "try", method, url: `${url}${path}` });
const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("a call to an outside system", () => {
  test("returns what was answered, a refusal included", async () => {
    answer = (_, response) => response.writeHead(422).end("no");
    const { status, body } = await send("POST");
    expect([status, new TextDecoder().decode(body)]).toEqual([422, "no"]);
    expect(calls).toMatchObject([{ vendor: "registry", operation: "try", outcome: "answered", status: 422 }]);
  });

  test.each([
    [500, "POST", true],
    [502, "POST", true],
    [504, "PUT", true],
    [503, "POST", false],
    [429, "POST", false],
    [500, "GET", false],
  ] as const)("HTTP %i to a %s: may it have been done? %s", async (status, method, isOutcomeUnknown) => {
    answer = (_, response) => response.writeHead(status, { "retry-after": "7" }).end();
    const failure = await failureOf(send(method));
    expect(isConnectorDown(failure) && { unknown: failure.isOutcomeUnknown, retryAfter: failure.retryAfter }).toEqual({
      unknown: isOutcomeUnknown,
      retryAfter: 7,
    });
    expect(calls[0]?.outcome).toBe(isOutcomeUnknown ? "unknown" : "down");
  });

  test("that finds nobody listening surely did nothing", async () => {
    await new Promise((resolve) => server.close(resolve));
    const failure = await failureOf(send("POST"));
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(false);
    expect(calls).toMatchObject([{ outcome: "down", failure: "ECONNREFUSED" }]);
  });

  test("whose name does not resolve surely did nothing", async () => {
    const failure = await failureOf(send("POST", "/", "http://registry.invalid"));
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(false);
  });

  test("whose connection drops may have been carried out", async () => {
    answer = (request) => request.socket.destroy();
    const failure = await failureOf(send("POST"));
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(true);
  });

  test("that is never answered ends with the time-out", async () => {
    answer = () => {};
    const failure = await failureOf(http.send({ operation: "try", method: "POST", url: origin, timeoutMs: 30 }));
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(true);
    expect(calls[0]).toMatchObject({ outcome: "unknown", failure: "TimeoutError" });
  });

  test("whose answer starts and never ends, ends with the time-out too", async () => {
    answer = (_, response) => response.write("half");
    const failure = await failureOf(http.send({ operation: "try", method: "GET", url: origin, timeoutMs: 60 }));
    expect(isConnectorDown(failure) && failure.isOutcomeUnknown).toBe(false);
  });

  test.each([
    ["announced", { "content-length": "2000" }],
    ["not announced", {}],
  ])("is cut when the answer is too large, %s", async (_, headers) => {
    answer = (_request, response) => response.writeHead(200, headers).end("x".repeat(2_000));
    const failure = await failureOf(send("GET"));
    expect(isConnectorDown(failure)).toBe(true);
    expect(calls[0]).toMatchObject({ outcome: "down", failure: "AnswerTooLarge" });
  });

  test("follows a redirect on the same origin", async () => {
    answer = (request, response) =>
      request.url === "/" ? response.writeHead(302, { location: "/there" }).end() : response.end("there");
    expect(new TextDecoder().decode((await send("GET")).body)).toBe("there");
  });

  test.each([
    ["to another host", "GET", "http://127.0.0.2/"],
    ["to the host of the machine's secrets", "GET", "http://169.254.169.254/latest"],
    ["in a circle", "GET", "/"],
    ["of a call with effects", "POST", "/there"],
  ] as const)("does not follow a redirect %s", async (_, method, location) => {
    answer = (_request, response) => response.writeHead(307, { location }).end();
    const failure = await failureOf(send(method));
    expect(isConnectorRefused(failure) && failure.code).toBe("redirect_refused");
    expect(requests).toBeLessThanOrEqual(4);
  });
});
