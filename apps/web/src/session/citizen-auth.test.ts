import type { createCitizenContext } from "@sportello/api/context";
import { Refused } from "@sportello/api/refused";
import { openCitizenSession } from "@sportello/api/sessions/open-citizen-session";
import { citizenSignIn } from "@sportello/api/tenants/citizen-sign-in";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { bugliano } from "../testing/examples.ts";
import { citizenAuth, providerId } from "./citizen-auth.ts";
import { sessionCookieName } from "./session-cookie.ts";

const log = {
  error: vi.fn<(facts: object, words: string) => void>(),
  warn: vi.fn<(facts: object, words: string) => void>(),
};
const context = vi.fn<typeof createCitizenContext>();
vi.mock("@sportello/api/context", () => ({
  createCitizenContext: (...given: Parameters<typeof createCitizenContext>) => context(...given),
}));
vi.mock("@sportello/api/tenants/citizen-sign-in", () => ({ citizenSignIn: vi.fn<typeof citizenSignIn>() }));
vi.mock("@sportello/api/sessions/open-citizen-session", () => ({
  openCitizenSession: vi.fn<typeof openCitizenSession>(),
}));
vi.mock("../runtime.ts", () => ({ runtime: () => ({ name: "runtime" }) }));
vi.mock("../env.ts", () => ({ env: () => ({ APP_SECRET: "a secret of the tests, long enough for keys" }) }));

const sessionId = "0197a000-0000-7000-8000-0000000000aa";
const identity = { fiscalCode: "RSSMRA80A41H501U" };
const identityOf = vi.fn<(profile: object) => object>(() => identity);
const asked = { host: "servizi.bugliano.example", ip: "203.0.113.7", isHttps: true };

beforeEach(() => {
  vi.clearAllMocks();
  context.mockResolvedValue({ tenant: bugliano, log } as never);
  vi.mocked(citizenSignIn).mockResolvedValue({ provider: { id: "oidc", type: "oauth" }, identityOf } as never);
  vi.mocked(openCitizenSession).mockResolvedValue({ sessionId } as never);
});

describe("the sign-in of one municipality", () => {
  test("is by its own provider, under one name for every town", async () => {
    const { providers } = await citizenAuth(asked);
    expect(providers).toMatchObject([{ id: providerId, type: "oauth" }]);
    expect(vi.mocked(citizenSignIn).mock.calls[0]?.[1]).toBe(bugliano.id);
    expect(context.mock.calls[0]?.[1]).toMatchObject({ host: asked.host, ip: asked.ip, sessionId: null });
  });

  test("of a host that is nobody's is none", async () => {
    context.mockRejectedValue(new Refused("tenant_unknown"));
    await expect(citizenAuth(asked)).rejects.toMatchObject({ code: "tenant_unknown" });
  });

  test.each([
    [true, true],
    [false, false],
  ])("over HTTPS (%s) its cookies are sent there alone: %s", async (isHttps, secure) => {
    const { cookies, useSecureCookies } = await citizenAuth({ ...asked, isHttps });
    expect([useSecureCookies, cookies?.sessionToken?.options.secure]).toEqual([secure, secure]);
    expect(cookies?.sessionToken).toMatchObject({
      name: sessionCookieName,
      options: { httpOnly: true, sameSite: "lax" },
    });
  });
});

describe("what the cookie of a session keeps", () => {
  const jwt = async (given: object) => {
    const { callbacks } = await citizenAuth(asked);
    return callbacks?.jwt?.({ token: { sub: "x", name: "Maria" }, ...given } as never);
  };

  test("is the id of the session and nothing of the person, whatever the provider said", async () => {
    const profile = { fiscal_number: "TINIT-RSSMRA80A41H501U", email: "maria@posta.example" };
    expect(await jwt({ profile })).toEqual({ sessionId });
    expect(identityOf).toHaveBeenCalledWith(profile);
    expect(vi.mocked(openCitizenSession).mock.calls[0]?.slice(1)).toEqual([bugliano.id, identity, { ip: asked.ip }]);
  });

  test("read again opens no second session", async () => {
    expect(await jwt({})).toEqual({ sub: "x", name: "Maria" });
    expect(openCitizenSession).not.toHaveBeenCalled();
  });

  test("an identity that is refused opens none", async () => {
    identityOf.mockImplementationOnce(() => {
      throw new Refused("invalid_input");
    });
    await expect(jwt({ profile: {} })).rejects.toMatchObject({ code: "invalid_input" });
    expect(openCitizenSession).not.toHaveBeenCalled();
  });

  test("to the page that asks who is there it tells until when, not who", async () => {
    const { callbacks } = await citizenAuth(asked);
    const told = await callbacks?.session?.({
      session: { expires: "2026-11-26T20:00:00Z", user: { name: "Maria" } },
    } as never);
    expect(told).toEqual({ expires: "2026-11-26T20:00:00Z" });
  });
});

describe("where one goes after signing in", () => {
  const baseUrl = "https://servizi.bugliano.example";
  const place = async (url: string) => (await citizenAuth(asked)).callbacks?.redirect?.({ url, baseUrl });

  test.each([
    ["/area-personale", `${baseUrl}/area-personale`],
    [`${baseUrl}/de/servizi?a=b`, `${baseUrl}/de/servizi?a=b`],
    ["https://altrove.example/", baseUrl],
    ["https://servizi.bugliano.example.altrove.example/", baseUrl],
    ["http://servizi.bugliano.example/", baseUrl],
    ["javascript:alert(1)", baseUrl],
    ["data:text/html,x", baseUrl],
    ["nonsense", baseUrl],
    ["", baseUrl],
    ["https://", baseUrl],
  ])("asked for %s is %s", async (url, to) => {
    expect(await place(url)).toBe(to);
  });

  test.each(["//altrove.example/x", "/\\altrove.example", "/@altrove.example"])(
    "asked for %s stays in the house",
    async (url) => {
      expect(new URL(String(await place(url))).host).toBe("servizi.bugliano.example");
    },
  );
});

test("what goes wrong is logged by its code, never with the claims of a person", async () => {
  const { logger } = await citizenAuth(asked);
  logger?.error?.("OAUTH_CALLBACK_ERROR", { message: "RSSMRA80A41H501U" } as never);
  logger?.warn?.("NEXTAUTH_URL");
  logger?.debug?.("PROFILE_DATA", { fiscalCode: "RSSMRA80A41H501U" });
  expect(JSON.stringify([log.error.mock.calls, log.warn.mock.calls])).not.toContain("RSSMRA");
  expect(log.error.mock.calls).toEqual([[{ code: "OAUTH_CALLBACK_ERROR" }, "sign-in failed"]]);
  expect(log.warn).toHaveBeenCalledTimes(1);
});
