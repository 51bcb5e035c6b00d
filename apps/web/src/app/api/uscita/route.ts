import { closeSession } from "@sportello/api/sessions/close-session";
import { cookies } from "next/headers";
import { inLanguage } from "../../../i18n/in-language.ts";
import { localeOf } from "../../../i18n/locale-of.ts";
import { runtime } from "../../../runtime.ts";
import { requestContext } from "../../../session/request-context.ts";
import { sessionCookieName } from "../../../session/session-cookie.ts";

/** Signs out: the session row is closed, so the cookie is worthless even where it was copied; what was typed and kept in the browser goes, too. The home page comes in the language of `?locale=`. */
export const POST = async (request: Request): Promise<Response> => {
  const locale = localeOf(new URL(request.url).searchParams.get("locale") ?? "");
  const { session, tenant } = await requestContext();
  if (session) await closeSession(runtime(), tenant.id, session.id);
  (await cookies()).delete(sessionCookieName);
  return new Response(null, {
    status: 303,
    headers: { Location: inLanguage("/", locale), "Clear-Site-Data": '"storage"' },
  });
};
