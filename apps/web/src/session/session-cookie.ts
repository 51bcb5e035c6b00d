import { hkdfSync } from "node:crypto";
import type { CookiesOptions } from "next-auth";
import { decode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "../env.ts";

/** Cookies ignore ports: the names keep the citizens' site and the staff's apart on one host. */
const named = (name: string) => `sportello.citizen.${name}`;
export const sessionCookieName = named("session");
export const csrfCookieName = named("csrf");

/** The key of this app's cookies, derived so that no other app's token opens a session here. */
export const cookieSecret = (): string =>
  Buffer.from(hkdfSync("sha256", env().APP_SECRET, "", "sportello citizen session", 32)).toString("base64");

export const cookieAttributes = (isHttps: boolean) => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isHttps }) as const;

export const authCookies = (isHttps: boolean): Partial<CookiesOptions> => {
  const options = cookieAttributes(isHttps);
  const brief = { ...options, maxAge: 15 * 60 };
  return {
    sessionToken: { name: sessionCookieName, options },
    csrfToken: { name: csrfCookieName, options },
    callbackUrl: { name: named("callback"), options },
    pkceCodeVerifier: { name: named("pkce"), options: brief },
    state: { name: named("state"), options: brief },
    nonce: { name: named("nonce"), options: brief },
  };
};

const Token = z.object({ sessionId: z.uuid() });

/** The id of the session row that the cookie names, null when there is no cookie or it is not ours. */
export const sessionIdOf = async (cookie: string | undefined): Promise<string | null> => {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: cookieSecret() }).catch(() => null);
  const parsed = Token.safeParse(token);
  return parsed.success ? parsed.data.sessionId : null;
};
