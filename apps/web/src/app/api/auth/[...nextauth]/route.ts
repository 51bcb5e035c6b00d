import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { citizenAuth } from "../../../../session/citizen-auth.ts";
import { requestFacts } from "../../../../session/request-facts.ts";

/**
 * The way back from the identity provider. Signing in begins at `/api/accesso`, signing out at `/api/uscita`. An identity
 * that cannot be read (no Italian fiscal code, unknown level) sends next-auth back without a word: here it gets one.
 */
const answer = async (request: NextRequest, context: RouteContext<"/api/auth/[...nextauth]">): Promise<Response> => {
  const response: Response = await NextAuth(request, context, await citizenAuth(requestFacts(request)));
  const isSilent =
    response.headers.get("Location")?.endsWith("/api/auth/signin") && request.nextUrl.pathname.includes("/callback/");
  if (isSilent) response.headers.set("Location", "/accesso?error=Identity");
  return response;
};

export { answer as GET, answer as POST };
