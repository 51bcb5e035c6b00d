import { NextRequest } from "next/server";
import { describe, expect, test, vi } from "vitest";

// The languages' own part needs Next's server; what matters here is when it is asked, and what it is given.
const localised = vi.hoisted(() => ({ asked: [] as { path: string; headers: Headers }[] }));
vi.mock("next-intl/middleware", () => ({
  default: () => (request: NextRequest) => {
    localised.asked.push({ path: request.nextUrl.pathname, headers: new Headers(request.headers) });
    return new Response(null, { status: 200 });
  },
}));

const { config, proxy } = await import("./proxy.ts");

const host = "servizi.bugliano.example";
const ask = (
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
) => {
  localised.asked.length = 0;
  return proxy(new NextRequest(`https://${host}${path}`, { method, headers: { host, ...headers } }));
};
const post = (path: string, headers: Record<string, string>) => ask(path, { method: "POST", headers });
const own = { origin: `https://${host}`, "sec-fetch-site": "same-origin" };

describe("before every page", () => {
  test("each answer has a nonce of its own, in the policy the browser keeps and in the one the page is drawn by", () => {
    const nonces = ["/", "/servizi"].map((path) => {
      const answer = ask(path);
      const given = localised.asked[0]?.headers;
      const nonce = given?.get("x-nonce") ?? "";
      expect(answer.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
      expect(given?.get("content-security-policy")).toBe(answer.headers.get("content-security-policy"));
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
    for (const nonce of nonces) expect(nonce.length).toBeGreaterThan(20);
  });

  test("no script runs that is not ours, nothing is framed, and forms are sent nowhere else", () => {
    const policy = ask("/").headers.get("content-security-policy") ?? "";
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*|http:/);
    for (const rule of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule);
  });

  test("nobody keeps it, and it has a number by which it is found in the log", () => {
    const answer = ask("/area-personale");
    expect(answer.headers.get("cache-control")).toBe("no-store, private");
    expect(answer.headers.get("x-request-id")).toBe(localised.asked[0]?.headers.get("x-request-id"));
  });

  test("a page is told the whole address it was asked at, so that signing in leads back to it", () => {
    for (const address of [
      "/area-personale/attivita?stato=closed&cerca=carta%20d%27identit%C3%A0",
      "/de/servizi",
      "/",
    ]) {
      ask(address);
      expect(localised.asked[0]?.headers.get("x-asked-address")).toBe(address);
    }
  });

  test("what a client says of the host, of the number, of the address and of the nonce is not believed", () => {
    ask("/", {
      headers: {
        "x-forwarded-host": "evil.example",
        "x-request-id": "1",
        "x-nonce": "known",
        "x-asked-address": "//evil.example",
      },
    });
    expect(localised.asked[0]?.headers.get("x-asked-address")).toBe("/");
    const given = localised.asked[0]?.headers;
    expect(given?.get("x-forwarded-host")).toBe(host);
    expect(given?.get("x-request-id")).not.toBe("1");
    expect(given?.get("x-nonce")).not.toBe("known");
  });

  test("the browser is told to stay on HTTPS where it came by it", () => {
    expect(ask("/").headers.get("strict-transport-security")).toContain("max-age");
    expect(
      proxy(new NextRequest(`http://${host}/`, { headers: { host } })).headers.get("strict-transport-security"),
    ).toBeNull();
  });
});

describe("a change", () => {
  test("of one of our own pages goes through", () => {
    expect(post("/servizi/ztl/richiesta/avvia", own).status).toBe(200);
    expect(localised.asked).toHaveLength(1);
  });

  test.each([
    ["another site's", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["another municipality's", { origin: "https://servizi.montefiore.example" }],
    ["one that says nothing of where it comes from", {}],
    ["one without an origin from a page of ours: only old browsers and forgers", { "sec-fetch-site": "none" }],
  ])("of %s is refused before any page is asked, with the headers of every answer", async (_whose, headers) => {
    const answer = post("/area-personale/profilo/salva", headers);
    expect([answer.status, localised.asked.length]).toEqual([403, 0]);
    expect(await answer.json()).toMatchObject({ code: "forged_request" });
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
  });

  test("is refused at the doors without a page as well", () => {
    expect(post("/api/uscita", { origin: "https://evil.example" }).status).toBe(403);
    expect(post("/api/uscita", own).status).toBe(200);
  });

  test("of the payment node needs no origin: its key proves it; no other address is let through with it", () => {
    expect(post("/api/pagopa/stazione", {}).status).toBe(200);
    expect(post("/api/pagopa/stazione/altro", {}).status).toBe(403);
  });
});

describe("which addresses come by here", () => {
  const matches = (path: string) => new RegExp(`^${config.matcher[0]}$`).test(path);

  test.each(["/", "/servizi", "/de/area-personale", "/api/uploads", "/api/pagopa/stazione", "/stemmi"])(
    "%s does",
    (path) => {
      expect(matches(path)).toBe(true);
    },
  );

  test.each([
    "/_next/static/chunks/a.js",
    "/api/trpc/catalogue.list",
    "/stemmi/bugliano.svg",
    "/tema.css",
    "/robots.txt",
    "/sitemap.xml",
  ])("%s does not", (path) => {
    expect(matches(path)).toBe(false);
  });

  test("a door without a page is asked for no language", () => {
    ask("/api/health/live");
    expect(localised.asked).toEqual([]);
  });
});
