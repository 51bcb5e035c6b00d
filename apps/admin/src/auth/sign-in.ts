import { isRefused } from "@sportello/api/refused";
import { openStaffSession } from "@sportello/api/sessions/open-staff-session";
import { findTenant } from "@sportello/api/tenants/find-tenant";
import { z } from "zod";
import { runtime } from "../runtime.ts";
import { foldRefusal, refusalOfSignIn } from "./sign-in-refusal.ts";

/** What the sign-in page sends. Lengths are bounded so that nobody makes us hash a novel. */
const Credentials = z.object({
  email: z.string().trim().toLowerCase().max(254),
  password: z.string().max(1024),
  totp: z
    .string()
    .transform((code) => code.replace(/\s/g, ""))
    .pipe(z.string().max(12)),
});

const Headers = z.object({ host: z.string(), "x-forwarded-for": z.string().default("unknown") });

/** Opens a session for a member of staff of the host's municipality; a refusal is thrown folded, for the page to tell. */
export const signIn = async (given: unknown, headers: unknown): Promise<{ id: string }> => {
  const credentials = Credentials.safeParse(given);
  if (!credentials.success) throw new Error(foldRefusal({ code: "wrong_credentials" }));
  const { host, "x-forwarded-for": ip } = Headers.parse(headers);
  try {
    const tenant = await findTenant(runtime(), host);
    const { sessionId } = await openStaffSession(runtime(), tenant.id, { ...credentials.data, ip });
    return { id: sessionId };
  } catch (error) {
    if (!isRefused(error)) runtime().log.error({ err: error }, "sign-in failed");
    throw new Error(foldRefusal(isRefused(error) ? refusalOfSignIn(error, new Date()) : { code: "unavailable" }), {
      cause: error,
    });
  }
};
