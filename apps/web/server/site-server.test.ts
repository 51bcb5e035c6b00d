import { type AddressInfo, connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { type Door, openDirectDoor } from "../src/security/direct-door.ts";
import { siteServer } from "./site-server.mjs";

type Pages = Parameters<typeof siteServer>[0];
const running: ReturnType<typeof siteServer>[] = [];
const own = { Request, Response };

/** A server whose pages say "page" unless told otherwise; returns its address. */
const started = async (pages: Pages = async (_request, response) => void response.end("page")): Promise<string> => {
  const server = siteServer(pages);
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
const procedures: Door = async (request) =>
  Response.json({ method: request.method, path: new URL(request.url).pathname, body: await request.text() });
const shut = undefined as unknown as Door;

process.env["LOG_LEVEL"] = "silent";

afterEach(async () => {
  openDirectDoor(shut);
  await Promise.all(running.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

describe("the server in front of the citizens' site", () => {
  test("leaves the procedures to Next until their door was opened, and brings them there from then on", async () => {
    const site = await started();
    const ask = async () => (await fetch(`${site}/api/trpc/catalogue.list`)).text();
    expect(await ask()).toBe("page");
    openDirectDoor(procedures);
    expect(JSON.parse(await ask())).toMatchObject({ path: "/api/trpc/catalogue.list" });
  });

  test("what is posted arrives whole", async () => {
    openDirectDoor(procedures);
    const body = JSON.stringify({ text: "perché è così € 😀 ".repeat(5_000) });
    const answer = await fetch(`${await started()}/api/trpc/applications.submit?batch=1`, { method: "POST", body });
    expect(await answer.json()).toEqual({ method: "POST", path: "/api/trpc/applications.submit", body });
  });

  test.each(["/", "/servizi", "/api/health/live", "/api/trpc", "/api/trpcx/a", "//api/trpc/a", "/API/trpc/a"])(
    "%s is Next's",
    async (path) => {
      openDirectDoor(procedures);
      expect(await (await fetch((await started()) + path)).text()).toBe("page");
    },
  );

  test("the door's answers have the headers that Next gives to all others, each once", async () => {
    openDirectDoor(procedures);
    const { headers } = await fetch(`${await started()}/api/trpc/a`);
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "content-type": "application/json",
    });
  });

  test("an answer keeps its status, its cookies and its emptiness", async () => {
    const headers = new Headers([
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2"],
    ]);
    openDirectDoor(async () => new Response(null, { status: 204, headers }));
    const answer = await fetch(`${await started()}/api/trpc/a`);
    expect([answer.status, answer.headers.getSetCookie(), await answer.text()]).toEqual([204, ["a=1", "b=2"], ""]);
  });

  test("the door knows when nobody waits for its answer any more", async () => {
    const gone = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<void>();
    openDirectDoor(async ({ signal }) => {
      signal.addEventListener("abort", () => gone.resolve());
      asked.resolve();
      await gone.promise;
      return new Response("late");
    });
    const leaving = new AbortController();
    const waiting = fetch(`${await started()}/api/trpc/a`, { signal: leaving.signal }).catch(() => "left");
    await asked.promise;
    leaving.abort();
    await gone.promise;
    expect(await waiting).toBe("left");
  });

  test.each([
    ["the door", "/api/trpc/a"],
    ["Next", "/servizi"],
  ])("when %s breaks, the answer is 500 and tells nothing of why, and the next one is served", async (_, path) => {
    const broken = new Error("password of the database: s3cret");
    let isBroken = true;
    openDirectDoor(async (request) => {
      if (isBroken) throw broken;
      return procedures(request);
    });
    const site = await started(async (_request, response) => {
      if (isBroken) throw broken;
      response.end("page");
    });
    const answer = await fetch(site + path);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain("s3cret");
    isBroken = false;
    expect((await fetch(site + path)).status).toBe(200);
  });

  test.each([
    ["without a host", "GET /api/trpc/a HTTP/1.0\r\n\r\n"],
    ["for a host that is none", "GET /api/trpc/a HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n"],
  ])("a request %s is told that it is wrong", async (_, raw) => {
    openDirectDoor(procedures);
    const { port } = new URL(await started());
    const said = await new Promise<string>((resolve, reject) => {
      let text = "";
      const socket = connect(Number(port), "127.0.0.1", () => socket.write(raw));
      socket.on("data", (chunk) => (text += chunk.toString()));
      socket.on("close", () => resolve(text));
      socket.on("error", reject);
    });
    expect(said).toMatch(/^HTTP\/1\.1 400 /);
  });

  test("the classes that Next's answers are of stay the ones of Node", () => {
    expect({ Request, Response }).toEqual(own);
    expect(new Response("") instanceof own.Response).toBe(true);
  });
});
