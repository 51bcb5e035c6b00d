import { closeSession } from "@sportello/api/sessions/close-session";
import { findTenant } from "@sportello/api/tenants/find-tenant";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { headers } from "next/headers";
import { isHttps } from "../env.ts";
import { runtime } from "../runtime.ts";
import { authCookies, sessionSeconds } from "./cookies.ts";
import { cookieSecret } from "./secret.ts";
import { StaffToken } from "./session-id.ts";
import { signIn } from "./sign-in.ts";

/** next-auth carries the cookie and its CSRF token; who somebody is stays in the session's row. */
export const authOptions = (): NextAuthOptions => ({
  secret: cookieSecret(),
  useSecureCookies: isHttps(),
  cookies: authCookies(isHttps()),
  session: { strategy: "jwt", maxAge: sessionSeconds },
  pages: { signIn: "/accesso", signOut: "/accesso", error: "/accesso" },
  providers: [
    Credentials({
      id: "staff",
      credentials: { email: {}, password: {}, totp: {} },
      authorize: (credentials, request) => signIn(credentials, request.headers),
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sessionId: user.id } : { sessionId: token["sessionId"] }),
    // The browser learns nothing but the end of the session.
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async ({ token }) => {
      const { success, data } = StaffToken.safeParse(token);
      if (!success) return;
      const tenant = await findTenant(runtime(), (await headers()).get("host") ?? "");
      await closeSession(runtime(), tenant.id, data.sessionId);
    },
  },
  logger: {
    error: (code) => runtime().log.warn({ code }, "next-auth"),
    warn: (code) => runtime().log.debug({ code }, "next-auth"),
    debug: () => undefined,
  },
});
