import { type Context, createCitizenContext } from "@sportello/api/context";
import { parseCookie } from "cookie";
import { runtime } from "../runtime.ts";
import { requestFacts } from "./request-facts.ts";
import { sessionCookieName, sessionIdOf } from "./session-cookie.ts";

/** The context of a request that passed no proxy, read from the request itself. Throws `tenant_unknown`. */
export const contextOf = async (request: Request, requestId: string): Promise<Context> => {
  const { host, ip } = requestFacts(request);
  return createCitizenContext(runtime(), {
    host,
    ip,
    requestId,
    sessionId: await sessionIdOf(parseCookie(request.headers.get("cookie") ?? "")[sessionCookieName]),
  });
};
