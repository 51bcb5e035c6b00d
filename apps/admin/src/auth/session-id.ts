import { decode } from "next-auth/jwt";
import { z } from "zod";
import { isHttps } from "../env.ts";
import { cookieName } from "./cookies.ts";
import { cookieSecret } from "./secret.ts";

/** All that the cookie holds: the id of the session's row, which is looked up at every request. */
export const StaffToken = z.object({ sessionId: z.uuid() });

type Cookies = { readonly get: (name: string) => { readonly value: string } | undefined };

/** The id of the session in the request's cookie; null when there is none, or it is not ours, or it is too old. */
export const sessionIdOf = async (cookies: Cookies): Promise<string | null> => {
  const token = cookies.get(cookieName(isHttps(), "session"))?.value;
  if (!token) return null;
  const payload = await decode({ token, secret: cookieSecret() }).catch(() => null);
  return StaffToken.safeParse(payload).data?.sessionId ?? null;
};
