import { type Context, createCitizenContext } from "@sportello/api/context";
import type { NextRequest } from "next/server";
import { runtime } from "../runtime.ts";
import { requestFacts } from "./request-facts.ts";
import { sessionCookieName, sessionIdOf } from "./session-cookie.ts";

/** The context of a request that passed no proxy, read from the request itself. Throws `tenant_unknown`. */
export const contextOf = async (request: NextRequest, requestId: string): Promise<Context> => {
  const { host, ip } = requestFacts(request);
  return createCitizenContext(runtime(), {
    host,
    ip,
    requestId,
    sessionId: await sessionIdOf(request.cookies.get(sessionCookieName)?.value),
  });
};
