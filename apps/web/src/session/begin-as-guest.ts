import { citizenCaller } from "@sportello/api/citizen-root";
import { createCitizenContext } from "@sportello/api/context";
import { openGuestSession } from "@sportello/api/sessions/open-guest-session";
import { encode } from "next-auth/jwt";
import { cookies, headers } from "next/headers";
import { runtime } from "../runtime.ts";
import { requestContext } from "./request-context.ts";
import { requestFacts } from "./request-facts.ts";
import { cookieAttributes, cookieSecret, sessionCookieName } from "./session-cookie.ts";

/**
 * Opens a session for somebody who does not sign in and answers the procedures as them. The cookie is sealed like a citizen's and ends
 * with the browser. Throws `too_many_requests`.
 */
export const beginAsGuest = async (request: Request) => {
  const { sessionId, expiresAt } = await openGuestSession(await requestContext());
  const { host, ip, isHttps } = requestFacts(request);
  const maxAge = Math.floor((expiresAt.getTime() - Date.now()) / 1000);
  (await cookies()).set(
    sessionCookieName,
    await encode({ token: { sessionId }, secret: cookieSecret(), maxAge }),
    cookieAttributes(isHttps),
  );
  return citizenCaller(
    await createCitizenContext(runtime(), {
      host,
      ip,
      sessionId,
      requestId: (await headers()).get("x-request-id") ?? undefined,
    }),
  );
};
