import { once } from "node:events";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { serveEngine } from "./http-server.ts";

async function served(answer: (request: Request) => Promise<Response>): Promise<string> {
  const server = await serveEngine({ fetch: answer }, { port: 0, host: "127.0.0.1" });
  onTestFinished(() => server.close());
  return server.url;
}

test("method, path, query, headers and body reach the engine, and its answer comes back", async () => {
  const url = await served(async (request) =>
    Response.json(
      {
        method: request.method,
        url: new URL(request.url).pathname + new URL(request.url).search,
        header: request.headers.get("x-one"),
        body: await request.text(),
      },
      { status: 202, headers: { "x-two": "2" } },
    ),
  );
  const response = await fetch(`${url}/e/key?a=1`, {
    method: "POST",
    body: "è",
    headers: { "x-one": "1" },
  });
  expect(response.status).toBe(202);
  expect(response.headers.get("x-two")).toBe("2");
  expect(await response.json()).toEqual({
    method: "POST",
    url: "/e/key?a=1",
    header: "1",
    body: "è",
  });
});

test("a request without a body has none", async () => {
  const url = await served(async (request) => new Response(request.body === null ? "none" : "some"));
  expect(await (await fetch(url)).text()).toBe("none");
});

test("a request that is far too large is refused before it is read to its end", async () => {
  const url = await served(async () => new Response("read"));
  const outcome = await fetch(url, { method: "POST", body: "x".repeat(33 * 1024 * 1024) }).then(
    ({ status }) => status,
    () => "cut off",
  );
  expect([413, "cut off"]).toContain(outcome);
});

test("an engine that throws is a 500 and the server goes on", async () => {
  let calls = 0;
  const url = await served(async () => {
    calls += 1;
    if (calls === 1) throw new Error("no");
    return new Response("ok");
  });
  expect((await fetch(url)).status).toBe(500);
  expect((await fetch(url)).status).toBe(200);
});

/** Says this to the server byte by byte and reads the first line of what it answers. */
async function said(url: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(text);
  const [answer] = (await once(socket, "data")) as [Buffer];
  socket.destroy();
  return answer.toString().split("\r\n")[0] ?? "";
}

test.each([
  ["TRACE /v1/runs HTTP/1.1", 400],
  ["GET http://[ HTTP/1.1", 400],
  ["GET /v1/runs HTTP/1.1", 200],
  ["GET //evil.example/v1/runs HTTP/1.1", 200],
  ["nonsense", 400],
])("a request that begins with %j is answered with %i and no error of the server", async (line, status) => {
  const asked: string[] = [];
  const url = await served(async (request) => {
    asked.push(request.url);
    return new Response("ok");
  });
  expect(await said(url, `${line}\r\nhost: engine\r\nconnection: close\r\n\r\n`)).toContain(` ${status} `);
  expect(asked.every((one) => one.startsWith("http://"))).toBe(true);
  expect((await fetch(url)).status).toBe(200);
});

test("headers that come twice reach the engine as one, and its own several stay several", async () => {
  const url = await served(async (request) => Response.json(request.headers.get("x-one")));
  const response = await fetch(url, {
    headers: [
      ["x-one", "a"],
      ["x-one", "b"],
    ],
  });
  expect(await response.json()).toBe("a, b");
});

test("a port that is taken is an error to whoever starts the server", async () => {
  const url = await served(async () => new Response("ok"));
  await expect(
    serveEngine({ fetch: async () => new Response("ok") }, { port: Number(new URL(url).port), host: "127.0.0.1" }),
  ).rejects.toThrow("EADDRINUSE");
});
