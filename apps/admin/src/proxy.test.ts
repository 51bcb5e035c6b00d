import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it, test } from "vitest";
import { proxy } from "./proxy.ts";
import { stubEnvironment } from "./testing/stub-environment.ts";

const ask = (path: string, method = "GET", headers: Record<string, string> = {}) =>
  proxy(
    new NextRequest(`http://bugliano.localhost:3001${path}`, {
      method,
      headers: { host: "bugliano.localhost:3001", ...headers },
    }),
  );

beforeEach(() => stubEnvironment());

describe("every answer of the staff's app", () => {
  test.each(["/", "/accesso", "/pratiche", "/api/trpc/me.find", "/api/health/live", "/icon.svg"])(
    "%s is kept nowhere and may be framed, sniffed or guessed by nobody",
    (path) => {
      const { headers } = ask(path);
      expect(headers.get("cache-control")).toBe("private, no-store");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    },
  );

  it("has a nonce of its own, which the page is told", () => {
    const nonces = ["/pratiche", "/pratiche"].map((path) => {
      const { headers } = ask(path);
      const nonce = headers.get("x-middleware-request-x-nonce");
      expect(headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  test.each([
    ["/pratiche?stato=aperte&q=Rossi%20M", "/pratiche?stato=aperte&q=Rossi%20M"],
    ["/", "/"],
  ])("tells its page which one was asked: %s", (path, told) => {
    for (const forged of [undefined, "/evil"]) {
      const { headers } = ask(path, "GET", forged ? { "x-asked-path": forged } : {});
      expect(headers.get("x-middleware-request-x-asked-path")).toBe(told);
    }
  });

  it("does not take a nonce from the visitor", () => {
    expect(ask("/pratiche", "GET", { "x-nonce": "mine" }).headers.get("x-middleware-request-x-nonce")).not.toBe("mine");
  });
});

describe("a change", () => {
  const own = { origin: "http://bugliano.localhost:3001", "sec-fetch-site": "same-origin" };

  it("asked by our own page goes on", () => {
    expect(ask("/api/trpc/applications.accept", "POST", own).headers.get("x-middleware-next")).toBe("1");
  });

  test.each(["/api/trpc/applications.accept", "/api/auth/callback/staff", "/api/auth/signout", "/api/uploads"])(
    "asked by another site stops at the door: %s",
    async (path) => {
      const answer = ask(path, "POST", { origin: "https://evil.example", "sec-fetch-site": "cross-site" });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toEqual({ code: "forged_request" });
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
    },
  );
});
