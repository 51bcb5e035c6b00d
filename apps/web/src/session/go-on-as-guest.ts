import { reopenGuestSession } from "@sportello/api/guests/reopen-session";
import { encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { refusedOf } from "./refusal-of.ts";
import { requestContext } from "./request-context.ts";
import { requestFacts } from "./request-facts.ts";
import { cookieAttributes, cookieSecret, sessionCookieName } from "./session-cookie.ts";

/** The field with which a guest's page proves whose draft it holds; empty or absent on everybody else's. */
export const returnKeyName = "_ritorno";

/**
 * A guest whose session ended while they were writing goes on with what they post: the page they wrote on opens a new session for them. For everybody else, and where the
 * draft is gone, nothing happens and the post meets the refusal it would have met. Throws `too_many_requests`.
 */
export const goOnAsGuest = async (
  request: Request,
  { draftId, key }: { readonly draftId: string; readonly key: string },
): Promise<void> => {
  const context = await requestContext();
  if (key === "" || context.actor.kind !== "anonymous") return;
  try {
    const { sessionId, expiresAt } = await reopenGuestSession(context, { draftId, key });
    const maxAge = Math.floor((expiresAt.getTime() - context.now.getTime()) / 1000);
    (await cookies()).set(
      sessionCookieName,
      await encode({ token: { sessionId }, secret: cookieSecret(), maxAge }),
      cookieAttributes(requestFacts(request).isHttps),
    );
  } catch (error) {
    if (refusedOf(error).code !== "session_expired") throw error;
  }
};
