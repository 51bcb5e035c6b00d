import { type NextRequest, NextResponse } from "next/server";
import { askedPathHeader } from "./auth/asked-path-header.ts";
import { isDevelopment, isHttps } from "./env.ts";
import { securityHeaders } from "./security/headers.ts";
import { isForged } from "./security/is-forged.ts";

/** Before every request: forged changes stop here; the others get a nonce and the security headers. Rights are checked by the procedures. */
export const proxy = (request: NextRequest): NextResponse => {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const headers = securityHeaders({
    path: request.nextUrl.pathname,
    nonce,
    isDevelopment: isDevelopment(),
    isHttps: isHttps(),
  });

  const from = {
    method: request.method,
    host: request.headers.get("host"),
    origin: request.headers.get("origin"),
    fetchSite: request.headers.get("sec-fetch-site"),
  };
  if (isForged(from)) return NextResponse.json({ code: "forged_request" }, { status: 403, headers });

  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set(askedPathHeader, request.nextUrl.pathname + request.nextUrl.search);
  forwarded.set("content-security-policy", headers["content-security-policy"] ?? "");
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
};

export const config = { matcher: "/((?!_next/static/).*)" };
