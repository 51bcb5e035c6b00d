import { getLocale } from "next-intl/server";
import { getPathname, redirect } from "../i18n/navigation.ts";
import { api, requestContext } from "./request-context.ts";
import { signInPath } from "./sign-in-path.ts";

/** The procedures for a page of the signed-in citizen; a stranger is sent to sign in and comes back to `path`. */
export const signedInApi = async (path: string) => {
  const { actor, isSessionOver } = await requestContext();
  if (actor.kind === "citizen") return api();
  const locale = await getLocale();
  return redirect({
    href: signInPath(getPathname({ href: path, locale }), isSessionOver ? "session_expired" : undefined),
    locale,
  });
};
