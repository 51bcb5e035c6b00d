import { cookies } from "next/headers";
import { z } from "zod";
import { requestContext } from "../session/request-context.ts";
import { requestFacts } from "../session/request-facts.ts";
import { cookieAttributes, cookieSecret, typedCookieName } from "../session/session-cookie.ts";

const seconds = 5 * 60;
/** Longer texts are no contacts, and a cookie holds 4 kB. */
const longest = 400;
const Sealed = z.object({ of: z.string(), page: z.string(), fields: z.record(z.string(), z.string()) });

type Typed = Readonly<Record<string, string>>;

/**
 * Keeps what was typed in a form of a page that was refused, so that the page shows it again with the error beside the field: for some minutes, sealed, in the
 * browser it came from, for the one who typed it. Nothing of it stands in the address or is stored here.
 */
export const keepTyped = async (request: Request, page: string, fields: Typed): Promise<void> => {
  const { actor } = await requestContext();
  if (actor.kind !== "citizen") return;
  const { encode } = await import("next-auth/jwt");
  const cut = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value.slice(0, longest)]));
  (await cookies()).set(
    typedCookieName,
    await encode({ token: { of: actor.id, page, fields: cut }, secret: cookieSecret(), maxAge: seconds }),
    { ...cookieAttributes(requestFacts(request).isHttps), maxAge: seconds },
  );
};

/** What this citizen typed on this page and was refused; null where there is nothing, or it was somebody else's. */
export const typedOn = async (page: string): Promise<Typed | null> => {
  const token = (await cookies()).get(typedCookieName)?.value;
  if (token === undefined) return null;
  const { decode } = await import("next-auth/jwt");
  const read = Sealed.safeParse(await decode({ token, secret: cookieSecret() }).catch(() => null));
  const { actor } = await requestContext();
  return read.success && actor.kind === "citizen" && read.data.of === actor.id && read.data.page === page
    ? read.data.fields
    : null;
};

/** It was taken: nothing is to be shown again. */
export const forgetTyped = async (): Promise<void> => {
  (await cookies()).delete(typedCookieName);
};
