import { settledAddress } from "@sportello/api/addresses/settled-address";
import { citizenCaller } from "@sportello/api/citizen-root";
import { type Context, createCitizenContext } from "@sportello/api/context";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { runtime } from "../runtime.ts";
import { sessionCookieName, sessionIdOf } from "./session-cookie.ts";

/** Who asks, of which municipality: built once per request, the session row read again each time. Throws `tenant_unknown`. */
export const requestContext = cache(async (): Promise<Context> => {
  const asked = await headers();
  return createCitizenContext(runtime(), {
    host: asked.get("host") ?? "",
    sessionId: await sessionIdOf((await cookies()).get(sessionCookieName)?.value),
    requestId: asked.get("x-request-id") ?? undefined,
    ip: settledAddress(asked),
  });
});

/** The procedures, called in this process with the request's context. */
export const api = cache(async () => citizenCaller(await requestContext()));
