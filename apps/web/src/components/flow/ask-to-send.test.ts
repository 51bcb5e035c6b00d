import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { askToSend } from "./ask-to-send.ts";

const path = "/de/servizi/ztl-access/richiesta/d-1";
const form = () => {
  const body = new FormData();
  body.set("chiave", "k-1");
  body.set("recapiti", "anche");
  return { action: `http://bugliano.example${path}/riepilogo/invia`, body };
};
const realFetch = globalThis.fetch;
const stops: (() => Promise<unknown>)[] = [];

/** The site answers like this. */
const site = async (answer: RequestListener) => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  stops.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  vi.stubGlobal("fetch", (address: string, init: RequestInit) =>
    realFetch(`http://127.0.0.1:${port}${new URL(address).pathname}`, init),
  );
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
  test("posts the whole form to its own door, and asks to be told where to go on", async () => {
    const heard: unknown[] = [];
    await site((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part: Buffer) => parts.push(part));
      request.on("end", () => {
        heard.push([
          request.method,
          request.url,
          request.headers.accept,
          [
            ...Buffer.concat(parts)
              .toString()
              .matchAll(/name="(\w+)"\s+(\S+)/g),
          ].map(([, ...pair]) => pair.join("=")),
        ]);
        says(200, JSON.stringify({ to: `${path}/inviata` }))(request, response);
      });
    });
    expect(await askToSend(form())).toEqual({ to: `${path}/inviata` });
    expect(heard).toEqual([["POST", `${path}/riepilogo/invia`, "application/json", ["chiave=k-1", "recapiti=anche"]]]);
  });

  test.each([
    ["the answers are shown again, kept, after the session ended", 401, "<html>Accedi</html>"],
    ["too many were sent", 429, "<html>Aspetta</html>"],
    ["it is no page of ours", 403, `{"code":"forged_request"}`],
    ["the site broke", 500, ""],
    ["it is told nowhere to go", 200, "{}"],
    ["it is told to leave the site", 200, `{"to":"https://evil.example/"}`],
    ["it is told to leave the site without a scheme", 200, `{"to":"//evil.example/"}`],
  ])("is refused when %s", async (_, status, body) => {
    await site(says(status, body));
    expect(await askToSend(form())).toBe("refused");
  });

  test.each([502, 503, 504])("nobody is there when a proxy answers %s", async (status) => {
    await site(says(status, "<h1>Bad gateway</h1>"));
    expect(await askToSend(form())).toBe("unreachable");
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
    expect(await askToSend(form())).toBe("unreachable");
  });

  test("nobody is there when no answer comes in time", async () => {
    await site(() => undefined);
    expect(await askToSend(form(), 30)).toBe("unreachable");
  });

  test("nobody is there when the machine is gone", async () => {
    const { close } = await site(says(200, "{}"));
    await close?.();
    expect(await askToSend(form())).toBe("unreachable");
  });
});
