import { createCitizenContext } from "@sportello/api/context";
import { openCitizenSession } from "@sportello/api/sessions/open-citizen-session";
import { citizenSignIn } from "@sportello/api/tenants/citizen-sign-in";
import type { AuthOptions } from "next-auth";
import { runtime } from "../runtime.ts";
import { authCookies, cookieSecret } from "./session-cookie.ts";

export const providerId = "citizen";

type RequestFacts = { host: string; ip: string; isHttps: boolean };

/**
 * next-auth for one request: the provider is the municipality's own, so the options depend on the host. It keeps nothing but
 * the id of the session row, made anew at each sign-in; who that is, and until when, the row says. Throws `tenant_unknown`.
 */
export const citizenAuth = async ({ host, ip, isHttps }: RequestFacts): Promise<AuthOptions> => {
  const { tenant, log } = await createCitizenContext(runtime(), { host, ip, sessionId: null });
  const { provider, identityOf } = await citizenSignIn(runtime(), tenant.id);
  return {
    providers: [{ ...provider, id: providerId }],
    secret: cookieSecret(),
    session: { strategy: "jwt", maxAge: 12 * 60 * 60 },
    cookies: authCookies(isHttps),
    useSecureCookies: isHttps,
    pages: { signIn: "/accesso", error: "/accesso" },
    callbacks: {
      jwt: async ({ token, profile }) => {
        if (!profile) return token;
        const { sessionId } = await openCitizenSession(runtime(), tenant.id, identityOf({ ...profile }), { ip });
        return { sessionId };
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        url.startsWith("/") ? baseUrl + url : URL.parse(url)?.origin === baseUrl ? url : baseUrl,
    },
    logger: {
      // Codes only: the metadata may hold claims and tokens.
      error: (code) => log.error({ code }, "sign-in failed"),
      warn: (code) => log.warn({ code }, "sign-in warning"),
      debug: () => undefined,
    },
  };
};
