import { describe, expect, test } from "vitest";
import { guarded } from "./guarded.ts";

const asked: string[] = [];
const door = guarded((request, requestId) => {
  asked.push(`${request.method} ${requestId}`);
  return Promise.resolve(Response.json({ ok: true }, { headers: { Vary: "trpc-accept" } }));
});
const address = "http://bugliano.localhost:3000/api/trpc/applications.submit";
const ask = (init: { method?: string; headers?: Record<string, string> } = {}) =>
  door(
    new Request(address, {
      ...init,
      headers: { host: "bugliano.localhost:3000", "content-length": "2", ...init.headers },
    }),
  );

describe("the door of the procedures, which no proxy keeps", () => {
  test("lets in what one of our own pages sends", async () => {
    const answer = await ask({
      method: "POST",
      headers: { origin: "http://bugliano.localhost:3000", "sec-fetch-site": "same-origin" },
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ok: true });
  });

  test("refuses a flood before anything of ours runs", async () => {
    const before = asked.length;
    const headers = { origin: "http://bugliano.localhost:3000", "content-length": "2000000" };
    const answer = await ask({ method: "POST", headers });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([413, "no-store, private"]);
    expect(asked.length).toBe(before);
  });

  test.each([
    ["of another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["of another town on the same machine", { origin: "http://montefiore.localhost:3000" }],
    ["that names no origin", {}],
    ["whose origin is no address", { origin: "null" }],
  ])("refuses a change %s before anything of ours runs", async (_, headers) => {
    const before = asked.length;
    const answer = await ask({ method: "POST", headers });
    expect(answer.status).toBe(403);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ status: 403, code: "forged_request" });
    expect(asked.length).toBe(before);
  });

  test("every answer may be kept by nobody, loads nothing and says its number", async () => {
    for (const answer of [await ask(), await ask({ method: "POST" })]) {
      expect(answer.headers.get("cache-control")).toBe("no-store, private");
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  test("the number of an answer is the one the procedures wrote into the log", async () => {
    const answer = await ask();
    expect(asked.at(-1)).toBe(`GET ${answer.headers.get("x-request-id")}`);
  });

  test("over HTTPS the browser is told to stay there", async () => {
    expect((await ask()).headers.get("strict-transport-security")).toBeNull();
    expect(
      (await ask({ headers: { "x-forwarded-proto": "https" } })).headers.get("strict-transport-security"),
    ).toContain("max-age");
  });
});
