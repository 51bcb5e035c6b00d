import { hkdfSync } from "node:crypto";
import type { Purpose } from "@sportello/api/memory";
import type { CookiesOptions } from "next-auth";
import { z } from "zod";
import { env } from "../env.ts";
import { runtime } from "../runtime.ts";

/** Cookies ignore ports: the names keep the citizens' site and the staff's apart on one host. */
const named = (name: string) => `sportello.citizen.${name}`;
export const sessionCookieName = named("session");
export const csrfCookieName = named("csrf");
export const typedCookieName = named("typed");

let secret: string | undefined;
/** The key of this app's cookies, derived once, so that no other app's token opens a session here. */
export const cookieSecret = (): string =>
  (secret ??= Buffer.from(hkdfSync("sha256", env().APP_SECRET, "", "sportello citizen session", 32)).toString(
    "base64",
  ));

export const cookieAttributes = (isHttps: boolean) =>
  ({ httpOnly: true, sameSite: "lax", path: "/", secure: isHttps }) as const;

/** What only the conversation with the identity provider needs goes nowhere else: every other request carries the session alone. */
export const conversationAttributes = (isHttps: boolean) =>
  ({ ...cookieAttributes(isHttps), path: "/api/auth" }) as const;

export const authCookies = (isHttps: boolean): Partial<CookiesOptions> => {
  const options = conversationAttributes(isHttps);
  const brief = { ...options, maxAge: 15 * 60 };
  return {
    sessionToken: { name: sessionCookieName, options: cookieAttributes(isHttps) },
    csrfToken: { name: csrfCookieName, options },
    callbackUrl: { name: named("callback"), options },
    pkceCodeVerifier: { name: named("pkce"), options: brief },
    state: { name: named("state"), options: brief },
    nonce: { name: named("nonce"), options: brief },
  };
};

const Token = z.object({ sessionId: z.uuid() });

/** Deriving next-auth's key and decrypting are a tenth of a request's work. What is kept opens nothing: whether the session lives its row says, each time. */
const opened: Purpose<string | null> = { name: "session ids by cookie", forSeconds: 60, atMost: 5_000 };

/** The id of the session row that the cookie names, null when there is no cookie or it is not ours. */
export const sessionIdOf = async (cookie: string | undefined): Promise<string | null> =>
  cookie
    ? runtime()
        .memory.of(opened)
        .get(cookie, () => decrypt(cookie))
    : null;

/** Loaded with the first cookie: who only reads brings none. */
const decrypt = async (cookie: string): Promise<string | null> => {
  const { decode } = await import("next-auth/jwt");
  const token = await decode({ token: cookie, secret: cookieSecret() }).catch(() => null);
  const parsed = Token.safeParse(token);
  return parsed.success ? parsed.data.sessionId : null;
};
