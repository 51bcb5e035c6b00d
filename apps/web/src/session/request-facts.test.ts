import { beforeEach, describe, expect, test, vi } from "vitest";
import { isOverHttps } from "../security/is-over-https.ts";
import { responseHeaders } from "../security/response-headers.ts";
import { requestFacts } from "./request-facts.ts";
import { siteOrigin } from "./site-origin.ts";

const told = vi.fn<() => Promise<Headers>>();
vi.mock("next/headers", () => ({ headers: () => told() }));
const asked = (headers: Record<string, string> = {}, url = "http://localhost:3000/x") => new Request(url, { headers });

describe("whether the browser came by HTTPS", () => {
  test.each([
    ["the proxy says so", { "x-forwarded-proto": "https" }, "http://localhost/x", true],
    ["the proxy says not", { "x-forwarded-proto": "http" }, "https://localhost/x", false],
    ["the first of several proxies says so", { "x-forwarded-proto": "https, http" }, "http://localhost/x", true],
    ["the first of several proxies says not", { "x-forwarded-proto": "http, https" }, "http://localhost/x", false],
    ["nobody says, and the address does", {}, "https://localhost/x", true],
    ["nobody says", {}, "http://localhost/x", false],
    ["the proxy says something else", { "x-forwarded-proto": "httpsx" }, "http://localhost/x", false],
    ["the proxy says nothing with it", { "x-forwarded-proto": "" }, "https://localhost/x", false],
  ])("%s", (_what, headers, url, isHttps) => {
    expect(isOverHttps(asked(headers, url))).toBe(isHttps);
    expect(requestFacts(asked(headers, url)).isHttps).toBe(isHttps);
  });
});

describe("the address of the municipality, for links that must be whole", () => {
  beforeEach(() => void told.mockReset());

  test.each<[Record<string, string>, string]>([
    [{ host: "servizi.bugliano.example", "x-forwarded-proto": "https" }, "https://servizi.bugliano.example"],
    [{ host: "servizi.bugliano.example", "x-forwarded-proto": "https, http" }, "https://servizi.bugliano.example"],
    [{ host: "servizi.bugliano.example", "x-forwarded-proto": "http" }, "http://servizi.bugliano.example"],
    [{ host: "localhost:3000" }, "http://localhost:3000"],
    [{ host: "localhost:3000", "x-forwarded-proto": "javascript" }, "http://localhost:3000"],
    [{}, "http://localhost"],
  ])("asked with %j is %s", async (headers, origin) => {
    told.mockResolvedValue(new Headers(headers));
    expect(await siteOrigin()).toBe(origin);
  });
});

describe("the headers of an answer that was made for one request", () => {
  const headers = (isHttps: boolean) => responseHeaders({ policy: "default-src 'self'", isHttps, requestId: "r-1" });

  test("keep it out of every cache and name the request", () => {
    expect(headers(false)).toEqual({
      "Content-Security-Policy": "default-src 'self'",
      "Cache-Control": "no-store, private",
      "X-Request-Id": "r-1",
    });
  });

  test("keep the browser on HTTPS once it came by it", () => {
    const [, seconds] =
      /^max-age=(\d+); includeSubDomains$/.exec(headers(true)["Strict-Transport-Security"] ?? "") ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
  });
});
