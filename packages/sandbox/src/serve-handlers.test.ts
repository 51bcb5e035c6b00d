import { createServer, request as ask, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { http, HttpResponse } from "msw";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveHandlers } from "./serve-handlers.ts";

const heard: { body: string; headers: Record<string, string> }[] = [];
const handlers = [
  http.get("http://sandbox/hello", () => HttpResponse.text("ciao", { headers: { "x-said": "yes" } })),
  http.post("http://sandbox/echo", async ({ request }) => {
    const body = await request.text();
    heard.push({ body, headers: Object.fromEntries(request.headers) });
    return HttpResponse.json({ length: body.length }, { status: 201 });
  }),
  http.get("http://sandbox/bytes", () => HttpResponse.arrayBuffer(new Uint8Array([0, 255, 128]).buffer)),
  http.get("http://sandbox/nothing", () => new HttpResponse(null, { status: 503, headers: { "retry-after": "30" } })),
  http.post("http://sandbox/lost", async ({ request }) => {
    await request.text();
    return HttpResponse.error();
  }),
];

let server: Server;
let url = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    serveHandlers(handlers, request, response, "http://sandbox").then(
      (isKnown) => void (isKnown || response.writeHead(404).end("nobody's")),
      (error: unknown) => void response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(
  () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
);

describe("a vendor played over real HTTP", () => {
  test("answers with its status, its headers and its words", async () => {
    const answer = await fetch(`${url}/hello?x=1`);
    expect([answer.status, answer.headers.get("x-said"), await answer.text()]).toEqual([200, "yes", "ciao"]);
  });

  test("answers with bytes as they are", async () => {
    expect(new Uint8Array(await (await fetch(`${url}/bytes`)).arrayBuffer())).toEqual(new Uint8Array([0, 255, 128]));
  });

  test("may say nothing but when to come again", async () => {
    const answer = await fetch(`${url}/nothing`);
    expect([answer.status, answer.headers.get("retry-after"), await answer.text()]).toEqual([503, "30", ""]);
  });

  test("hears what was sent, with its headers, whole", async () => {
    heard.length = 0;
    const body = "à".repeat(200_000);
    const answer = await fetch(`${url}/echo`, { method: "POST", headers: { authorization: "Bearer k" }, body });
    expect([answer.status, await answer.json()]).toEqual([201, { length: 200_000 }]);
    expect(heard[0]?.headers["authorization"]).toBe("Bearer k");
    expect(heard[0]?.body === body).toBe(true);
  });

  test("whose answer gets lost drops the connection, as a vendor does that broke down after working", async () => {
    const code = await new Promise<unknown>((resolve) => {
      const sending = ask(`${url}/lost`, { method: "POST" }, () => resolve("answered"));
      sending.on("error", (error: NodeJS.ErrnoException) => resolve(error.code));
      sending.end("work");
    });
    expect(code).toBe("ECONNRESET");
  });

  test.each([
    ["GET", "/elsewhere"],
    ["DELETE", "/hello"],
    ["POST", "/hello"],
  ])("%s %s is nobody's: somebody else may answer", async (method, path) => {
    expect((await fetch(url + path, { method })).status).toBe(404);
  });
});
