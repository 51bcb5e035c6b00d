import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { citizenAuth } from "../../../../session/citizen-auth.ts";
import { requestFacts } from "../../../../session/request-facts.ts";

/** The way back from the identity provider. Signing in begins at `/api/accesso`, signing out at `/api/uscita`. */
const answer = async (request: NextRequest, context: RouteContext<"/api/auth/[...nextauth]">): Promise<Response> =>
  NextAuth(request, context, await citizenAuth(requestFacts(request)));

export { answer as GET, answer as POST };
