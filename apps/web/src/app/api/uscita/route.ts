import { closeSession } from "@sportello/api/sessions/close-session";
import { cookies } from "next/headers";
import { runtime } from "../../../runtime.ts";
import { requestContext } from "../../../session/request-context.ts";
import { sessionCookieName } from "../../../session/session-cookie.ts";

/** Signs out: the session row is closed, so the cookie is worthless even where it was copied; what was typed and kept in the browser goes, too. */
export const POST = async (): Promise<Response> => {
  const { session, tenant } = await requestContext();
  if (session) await closeSession(runtime(), tenant.id, session.id);
  (await cookies()).delete(sessionCookieName);
  return new Response(null, { status: 303, headers: { Location: "/", "Clear-Site-Data": '"storage"' } });
};
