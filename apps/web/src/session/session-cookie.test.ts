import { encode } from "next-auth/jwt";
import { describe, expect, test, vi } from "vitest";
import { authCookies, cookieAttributes, cookieSecret, sessionCookieName, sessionIdOf } from "./session-cookie.ts";

vi.mock("../env.ts", () => ({ env: () => ({ APP_SECRET: "a secret of the tests, long enough for keys" }) }));
vi.mock("../runtime.ts", async () => {
  const { createMemory } = await import("@sportello/api/memory");
  const memory = createMemory();
  return { runtime: () => ({ memory }) };
});

const id = "0197a000-0000-7000-8000-0000000000aa";
const sealed = (token: object, secret = cookieSecret(), maxAge = 3_600) =>
  encode({ token: { ...token }, secret, maxAge });

describe("the cookie of a session", () => {
  test("opens with the key it was sealed with", async () => {
    expect(await sessionIdOf(await sealed({ sessionId: id }))).toBe(id);
  });

  test("is asked twice and decrypted alike", async () => {
    const cookie = await sealed({ sessionId: id });
    expect([await sessionIdOf(cookie), await sessionIdOf(cookie)]).toEqual([id, id]);
  });

  test.each<[string, () => string | undefined | Promise<string>]>([
    ["is not there", () => undefined],
    ["is empty", () => ""],
    ["is nonsense", () => "abc"],
    [
      "is a token without a seal",
      () => `e30.${Buffer.from(JSON.stringify({ sessionId: id })).toString("base64url")}.x`,
    ],
    ["was sealed with another key", () => sealed({ sessionId: id }, "another secret, of the staff's side")],
    ["is over", () => sealed({ sessionId: id }, cookieSecret(), -3_600)],
    ["names no session", () => sealed({ sub: "x" })],
    ["names something else", () => sealed({ sessionId: "1 or 1=1" })],
    ["was cut", async () => (await sealed({ sessionId: id })).slice(0, -4)],
    ["is endless", () => "x".repeat(100_000)],
  ])("that %s opens nothing", async (_what, cookie) => {
    expect(await sessionIdOf(await cookie())).toBeNull();
  });
});

describe("the cookies of the site", () => {
  test("no script reads them, no other site sends them, and over HTTPS no other way carries them", () => {
    expect(cookieAttributes(true)).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
    expect(cookieAttributes(false).secure).toBe(false);
    for (const cookie of Object.values(authCookies(true)))
      expect(cookie.options).toMatchObject({ httpOnly: true, sameSite: "lax", secure: true });
  });

  test("only the session travels everywhere; what the identity provider needs stays with it, for a quarter of an hour", () => {
    const { sessionToken, ...conversation } = authCookies(true);
    expect(sessionToken).toMatchObject({ name: sessionCookieName, options: { path: "/" } });
    for (const { options } of Object.values(conversation)) expect(options.path).toBe("/api/auth");
    for (const name of ["pkceCodeVerifier", "state", "nonce"] as const)
      expect(conversation[name]?.options.maxAge).toBe(900);
  });

  test("have names of their own: a staff session on the same host is another one", () => {
    const names = Object.values(authCookies(true)).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^sportello\.citizen\./);
  });
});
