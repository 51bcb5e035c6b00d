import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { statuses } from "@sportello/domain/applications/status";
import { afterEach, describe, expect, test, vi } from "vitest";
import { askToSend } from "./ask-to-send.ts";

const input = { id: "0190a0a0-0000-7000-8000-000000000001", idempotencyKey: "k-1" };
const realFetch = globalThis.fetch;
const stops: (() => Promise<unknown>)[] = [];

/** The site answers like this; a browser's relative addresses lead there. */
const site = async (answer: RequestListener) => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  stops.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => realFetch(`http://127.0.0.1:${port}${path}`, init));
  return { close: stops.at(-1) };
};
const says =
  (status: number, body: string): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { "Content-Type": "application/json" }).end(body);

afterEach(async () => {
  vi.unstubAllGlobals();
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

describe("asking to send", () => {
  test("asks for this draft with the key of its button", async () => {
    const heard: unknown[] = [];
    await site((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        heard.push([request.method, request.url, JSON.parse(Buffer.concat(parts).toString())]);
        says(200, `{"result":{"data":{"status":"submitted"}}}`)(request, response);
      });
    });
    expect(await askToSend(input)).toEqual({ status: "submitted" });
    expect(heard).toEqual([["POST", "/api/trpc/applications.submit", input]]);
  });

  test.each(statuses)("a receipt tells that the application is %s", async (status) => {
    await site(says(200, JSON.stringify({ result: { data: { id: input.id, status } } })));
    expect(await askToSend(input)).toEqual({ status });
  });

  test.each([
    ["the session is over", 401, `{"error":{"data":{"refusal":{"code":"session_expired"}}}}`],
    ["an answer is missing", 422, `{"error":{}}`],
    ["too many were sent", 429, `{"error":{}}`],
    ["it was sent with another key", 409, `{"error":{}}`],
    ["the site broke", 500, ""],
    ["what comes is no receipt", 200, `{"result":{"data":{}}}`],
    ["what comes is a receipt of an unknown status", 200, `{"result":{"data":{"status":"lost"}}}`],
    ["what comes is nothing", 200, "null"],
  ])("is refused when %s", async (_, status, body) => {
    await site(says(status, body));
    expect(await askToSend(input)).toBe("refused");
  });

  test.each([502, 503, 504])("nobody is there when a proxy answers %s", async (status) => {
    await site(says(status, "<h1>Bad gateway</h1>"));
    expect(await askToSend(input)).toBe("unreachable");
  });

  test.each([
    ["the connection breaks before an answer", (request) => void request.socket.destroy()],
    [
      "the answer is cut",
      (request, response) => {
        response.writeHead(200, { "Content-Length": "1000" }).write(`{"result":`);
        setImmediate(() => request.socket.destroy());
      },
    ],
    ["what comes is no JSON, as from a network that wants a sign-in of its own", says(200, "<html>Wi-Fi</html>")],
  ] as [string, RequestListener][])("nobody is there when %s", async (_, answer) => {
    await site(answer);
    expect(await askToSend(input)).toBe("unreachable");
  });

  test("nobody is there when no answer comes in time", async () => {
    await site(() => undefined);
    expect(await askToSend(input, 30)).toBe("unreachable");
  });

  test("nobody is there when the machine is gone", async () => {
    const { close } = await site(says(200, "{}"));
    await close?.();
    expect(await askToSend(input)).toBe("unreachable");
  });
});
