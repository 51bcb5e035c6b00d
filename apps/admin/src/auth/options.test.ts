import { beforeEach, describe, expect, test, vi } from "vitest";
import { stubEnvironment } from "../testing/stub-environment.ts";
import { sessionSeconds } from "./cookies.ts";
import { authOptions } from "./options.ts";

const heard = vi.hoisted(() => ({ closed: [] as unknown[], lines: [] as unknown[] }));
vi.mock("next/headers", () => ({ headers: async () => new Headers({ host: "bugliano.localhost" }) }));
vi.mock("../runtime.ts", () => ({
  runtime: () => ({
    log: {
      warn: (line: object) => heard.lines.push(["warn", line]),
      debug: (line: object) => heard.lines.push(["debug", line]),
    },
  }),
}));
vi.mock("@sportello/api/tenants/find-tenant", () => ({
  findTenant: async (_runtime: object, host: string) => ({ id: `tenant of ${host}` }),
}));
vi.mock("@sportello/api/sessions/close-session", () => ({
  closeSession: async (_runtime: object, ...closed: unknown[]) => void heard.closed.push(closed),
}));

const id = "0197a000-0000-7000-8000-0000000000aa";
type Callbacks = Required<NonNullable<ReturnType<typeof authOptions>["callbacks"]>>;
const callbacks = () => authOptions().callbacks as Callbacks;

beforeEach(() => {
  heard.closed.length = 0;
  heard.lines.length = 0;
  stubEnvironment();
});

describe("the cookie of a sign-in", () => {
  test("holds the session's id, and nothing of the person", async () => {
    const token = await callbacks().jwt({
      token: { name: "Anna", email: "anna@bugliano.example", picture: "x", sub: "7" },
      user: { id },
      account: null,
    });
    expect(token).toEqual({ sessionId: id });
  });

  test("is made again from itself with no more than that", async () => {
    const again = {
      token: { sessionId: id, name: "Anna", isAdministrator: true },
      user: undefined as never,
      account: null,
    };
    expect(await callbacks().jwt(again)).toEqual({ sessionId: id });
  });

  test("tells the browser its end, and not whose it is", async () => {
    const session = { user: { name: "Anna", email: "anna@bugliano.example" }, expires: "2026-11-26T20:00:00Z" };
    expect(await callbacks().session({ session, token: { sessionId: id } } as never)).toEqual({
      expires: "2026-11-26T20:00:00Z",
    });
  });

  test("lasts as long as a sign-in at most, and goes by https where the address does", () => {
    expect(authOptions().session).toEqual({ strategy: "jwt", maxAge: sessionSeconds });
    expect(authOptions().useSecureCookies).toBe(false);
  });

  test("every page of the library is ours: none of its own is ever shown", () => {
    expect(Object.values(authOptions().pages ?? {})).toEqual(["/accesso", "/accesso", "/accesso"]);
  });
});

describe("signing out", () => {
  const signOut = (token: object) => authOptions().events?.signOut?.({ token } as never);

  test("ends the session's row too: a copy of the cookie opens nothing afterwards", async () => {
    await signOut({ sessionId: id });
    expect(heard.closed).toEqual([["tenant of bugliano.localhost", id]]);
  });

  test.each([[{}], [{ sessionId: "7" }], [{ sessionId: null }]])(
    "with a cookie that names none (%o) ends none",
    async (token) => {
      await signOut(token);
      expect(heard.closed).toEqual([]);
    },
  );
});

test("what the library says goes to the log by its code alone: what comes with it may be personal", () => {
  const logger = authOptions().logger;
  logger?.error?.("JWT_SESSION_ERROR", { message: "anna@bugliano.example" } as never);
  logger?.warn?.("NEXTAUTH_URL");
  logger?.debug?.("anything", { token: "secret" });
  expect(heard.lines).toEqual([
    ["warn", { code: "JWT_SESSION_ERROR" }],
    ["debug", { code: "NEXTAUTH_URL" }],
  ]);
});
