import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "../../../../auth/options.ts";

const respond = (request: NextRequest, context: RouteContext<"/api/auth/[...nextauth]">): Promise<Response> =>
  NextAuth(request, context, authOptions());

export { respond as GET, respond as POST };
