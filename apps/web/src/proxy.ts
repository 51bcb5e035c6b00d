import createMiddleware from "next-intl/middleware";
import { type NextRequest, NextResponse } from "next/server";
import { routing } from "./i18n/routing.ts";
import { contentSecurityPolicy } from "./security/content-security-policy.ts";
import { forgedRequest } from "./security/forged-request.ts";
import { isOverHttps } from "./security/is-over-https.ts";
import { isOwn } from "./security/is-own-request.ts";
import { responseHeaders } from "./security/response-headers.ts";
import { askedAddressHeader } from "./session/asked-address-header.ts";

const localise = createMiddleware(routing);

/** Before every page and route: refuse forged changes, choose the language, close the browser's doors. */
export const proxy = (request: NextRequest): Response => {
  const { headers, nextUrl } = request;
  const nonce = btoa(crypto.randomUUID());
  const requestId = crypto.randomUUID();
  const policy = contentSecurityPolicy({ nonce, isDevelopment: process.env.NODE_ENV === "development" });

  // next-auth builds its addresses from this header: it says what the municipality was found by, whatever a client sent.
  headers.set("x-forwarded-host", headers.get("host") ?? "");
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestId);
  headers.set("content-security-policy", policy);
  headers.set(askedAddressHeader, nextUrl.pathname + nextUrl.search);

  // The payment node is no browser: its messages prove themselves by the key of the station.
  const isNode = nextUrl.pathname === "/api/pagopa/stazione";
  const response: Response =
    !isOwn(request) && !isNode
      ? forgedRequest()
      : nextUrl.pathname.startsWith("/api/")
        ? NextResponse.next({ request: { headers } })
        : localise(request);
  for (const [name, value] of Object.entries(responseHeaders({ policy, isHttps: isOverHttps(request), requestId })))
    response.headers.set(name, value);
  return response;
};

export const config = {
  // Everything but the files that are the same for everybody, and the procedures, whose door keeps itself (security/guarded.ts).
  matcher: ["/((?!_next/|api/trpc/|stemmi/|tema\\.css|icon\\.svg|favicon\\.ico|robots\\.txt|sitemap\\.xml).*)"],
};
