import { createHash, randomBytes } from "node:crypto";
import { countCitizenSignIn } from "@sportello/api/sessions/count-sign-in";
import NextAuth from "next-auth";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import { z } from "zod";
import { inLanguage } from "../../../../i18n/in-language.ts";
import { localeOf } from "../../../../i18n/locale-of.ts";
import { busyPage } from "../../../../kept/busy-page.ts";
import { safePath } from "../../../../security/safe-path.ts";
import { citizenAuth, providerId } from "../../../../session/citizen-auth.ts";
import { refusedOf } from "../../../../session/refusal-of.ts";
import { requestContext } from "../../../../session/request-context.ts";
import { requestFacts } from "../../../../session/request-facts.ts";
import { conversationAttributes, cookieSecret, csrfCookieName } from "../../../../session/session-cookie.ts";

const Method = z.enum(["spid", "cie", "eidas"]);

/**
 * Leaves for the identity provider. next-auth wants a posted form with its token; a link works without JavaScript and is
 * not stopped by `form-action`, so the token is made and used here. A link on another site only reaches the sign-in page.
 */
export const GET = async (
  request: NextRequest,
  { params }: RouteContext<"/api/accesso/[metodo]">,
): Promise<Response> => {
  const method = Method.safeParse((await params).metodo);
  const returnTo = safePath(request.nextUrl.searchParams.get("ritorno"), "/area-personale");
  const language = localeOf(returnTo.split("/")[1] ?? "");
  const isOurs = request.headers.get("sec-fetch-site") !== "cross-site";
  if (!method.success || !isOurs) {
    return new Response(null, {
      status: 303,
      headers: { Location: inLanguage(`/accesso?${new URLSearchParams({ ritorno: returnTo })}`, language) },
    });
  }
  try {
    await countCitizenSignIn(await requestContext());
  } catch (error) {
    const { code, seconds = 60 } = refusedOf(error);
    if (code !== "too_many_requests") throw error;
    return busyPage({ locale: language, seconds, again: request.nextUrl.pathname + request.nextUrl.search });
  }
  const facts = requestFacts(request);
  const token = randomBytes(32).toString("hex");
  const proof = createHash("sha256")
    .update(token + cookieSecret())
    .digest("hex");
  (await cookies()).set(csrfCookieName, `${token}|${proof}`, conversationAttributes(facts.isHttps));

  const address = new URL(`/api/auth/signin/${providerId}`, request.url);
  // The provider's page opens on the chosen identity.
  address.searchParams.set("idp_hint", method.data);
  const form = new NextRequest(address, {
    method: "POST",
    body: new URLSearchParams({ csrfToken: token, callbackUrl: returnTo }),
  });
  return NextAuth(form, { params: Promise.resolve({ nextauth: ["signin", providerId] }) }, await citizenAuth(facts));
};
