import type { createCitizenContext } from "@sportello/api/context";
import { Refused } from "@sportello/api/refused";
import { openGuestSession } from "@sportello/api/sessions/open-guest-session";
import { decode } from "next-auth/jwt";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { bugliano } from "../testing/examples.ts";
import { jar } from "../testing/jar.ts";
import { request } from "../testing/request.ts";
import { beginAsGuest } from "./begin-as-guest.ts";
import { cookieSecret, sessionCookieName } from "./session-cookie.ts";

const context = vi.fn<typeof createCitizenContext>();
vi.mock("@sportello/api/context", () => ({
  createCitizenContext: (...given: Parameters<typeof createCitizenContext>) => context(...given),
}));
vi.mock("@sportello/api/citizen-root", () => ({ citizenCaller: (as: object) => ({ as }) }));
vi.mock("@sportello/api/sessions/open-guest-session", () => ({ openGuestSession: vi.fn<typeof openGuestSession>() }));
vi.mock("../runtime.ts", () => ({ runtime: () => ({ name: "runtime" }) }));
vi.mock("../env.ts", () => ({ env: () => ({ APP_SECRET: "a secret of the tests, long enough for keys" }) }));

const sessionId = "0197a000-0000-7000-8000-0000000000aa";
const begin = (proto = "https") =>
  beginAsGuest(
    new Request("http://web:3000/servizi/segnalazione/richiesta/avvia", {
      method: "POST",
      headers: { host: "servizi.bugliano.example", "x-forwarded-proto": proto },
    }),
  );

beforeEach(() => {
  vi.clearAllMocks();
  request.is({ context: { tenant: bugliano, actor: { kind: "anonymous" } } });
  vi.mocked(openGuestSession).mockResolvedValue({ sessionId, expiresAt: new Date(Date.now() + 3_600_000) });
  context.mockResolvedValue({ actor: { kind: "guest" } } as never);
});

describe("somebody who begins without signing in", () => {
  test("gets a cookie that holds their session and nothing else, sealed as a citizen's is", async () => {
    await begin();
    const [name, value] = jar.set.mock.calls[0] ?? [];
    expect(name).toBe(sessionCookieName);
    const token = await decode({ token: String(value), secret: cookieSecret() });
    expect(token?.["sessionId"]).toBe(sessionId);
    expect(Object.keys(token ?? {}).toSorted()).toEqual(["exp", "iat", "jti", "sessionId"]);
  });

  test.each([
    ["https", true],
    ["http", false],
  ])(
    "over %s it is sent that way alone (%s), no script reads it, and it ends with the browser",
    async (proto, secure) => {
      await begin(proto);
      expect(jar.set.mock.calls[0]?.[2]).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure });
    },
  );

  test("is answered at once as the guest of that session, of that municipality", async () => {
    expect(await begin()).toEqual({ as: { actor: { kind: "guest" } } });
    expect(context.mock.calls[0]?.[1]).toMatchObject({ host: "servizi.bugliano.example", sessionId });
  });

  test("too often gets neither session nor cookie", async () => {
    vi.mocked(openGuestSession).mockRejectedValue(new Refused("too_many_requests", { seconds: 60 }));
    await expect(begin()).rejects.toMatchObject({ code: "too_many_requests" });
    expect(jar.set).not.toHaveBeenCalled();
    expect(context).not.toHaveBeenCalled();
  });
});
