import { refusals } from "@sportello/domain/refusals";
import createMiddleware from "next-intl/middleware";
import { type NextRequest, NextResponse } from "next/server";
import { routing } from "./i18n/routing.ts";
import { contentSecurityPolicy } from "./security/content-security-policy.ts";
import { isOwnRequest } from "./security/is-own-request.ts";
import { responseHeaders } from "./security/response-headers.ts";

const localise = createMiddleware(routing);

/** Before every page and route: refuse forged changes, choose the language, close the browser's doors. */
export const proxy = (request: NextRequest): NextResponse => {
  const { headers, nextUrl } = request;
  const nonce = btoa(crypto.randomUUID());
  const requestId = crypto.randomUUID();
  const policy = contentSecurityPolicy({ nonce, isDevelopment: process.env.NODE_ENV === "development" });
  const isOwn = isOwnRequest({
    method: request.method,
    host: headers.get("host"),
    origin: headers.get("origin"),
    fetchSite: headers.get("sec-fetch-site"),
  });

  // next-auth builds its addresses from this header: it says what the municipality was found by, whatever a client sent.
  headers.set("x-forwarded-host", headers.get("host") ?? "");
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestId);
  headers.set("content-security-policy", policy);

  // The payment node is no browser: its messages prove themselves by the key of the station.
  const isNode = nextUrl.pathname === "/api/pagopa/stazione";
  const response = !isOwn && !isNode ? forged()
    : nextUrl.pathname.startsWith("/api/") ? NextResponse.next({ request: { headers } })
    : localise(request);
  const isHttps = (headers.get("x-forwarded-proto") ?? nextUrl.protocol).startsWith("https");
  for (const [name, value] of Object.entries(responseHeaders({ policy, isHttps, requestId }))) response.headers.set(name, value);
  return response;
};

const forged = (): NextResponse =>
  NextResponse.json(
    { type: "about:blank", title: "Request refused", status: refusals.forged_request, code: "forged_request" },
    { status: refusals.forged_request, headers: { "Content-Type": "application/problem+json" } },
  );

export const config = {
  // Everything but the files that are the same for everybody.
  matcher: ["/((?!_next/|stemmi/|tema\\.css|icon\\.svg|favicon\\.ico|robots\\.txt|sitemap\\.xml).*)"],
};
