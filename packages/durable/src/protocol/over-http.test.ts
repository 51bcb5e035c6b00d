import { createServer, type RequestListener } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { callOverHttp } from "./over-http.ts";

async function app(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/`;
}

const never = new AbortController().signal;
const call = (url: string, body = "{}") => ({
  method: "POST" as const,
  url,
  headers: { "content-type": "application/json", "x-one": "1" },
  body,
});

test("a call carries its headers and body and brings back status, headers and text", async () => {
  const url = await app((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () =>
      response.writeHead(206, { "x-two": "2" }).end(`${String(request.headers["x-one"])} ${body}`),
    );
  });
  const answer = await callOverHttp(call(url, '{"è":1}'), never);
  expect([answer.status, answer.headers.get("x-two"), answer.body]).toEqual([206, "2", '1 {"è":1}']);
});

test("a redirect is an answer and is not followed to where it points", async () => {
  let followed = 0;
  const url = await app((request, response) => {
    if (request.url === "/elsewhere") followed += 1;
    response.writeHead(302, { location: "/elsewhere" }).end();
  });
  expect((await callOverHttp(call(url), never)).status).toBe(302);
  expect(followed).toBe(0);
});

test("a connection that is refused or cut is an error", async () => {
  await expect(callOverHttp(call("http://127.0.0.1:1/"), never)).rejects.toThrow("ECONNREFUSED");
  const url = await app((request) => request.socket.destroy());
  await expect(callOverHttp(call(url), never)).rejects.toThrow(/hang up|ECONNRESET/);
});

test("a call that is given up ends at once", async () => {
  const url = await app(() => undefined);
  const given = new AbortController();
  const answer = callOverHttp(call(url), given.signal);
  given.abort(new Error("given up"));
  await expect(answer).rejects.toThrow();
});
