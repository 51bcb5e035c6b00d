import { getLocale } from "next-intl/server";
import { getPathname, redirect } from "../i18n/navigation.ts";
import { api, requestContext } from "./request-context.ts";
import { signInPath } from "./sign-in-path.ts";

/** The procedures for a page about a payment: for the signed-in citizen and for the guest who owes it. Others sign in and come back to `path`. */
export const payerApi = async (path: string) => {
  const { actor, isSessionOver } = await requestContext();
  if (actor.kind === "citizen" || actor.kind === "guest") return api();
  const locale = await getLocale();
  return redirect({
    href: signInPath(getPathname({ href: path, locale }), isSessionOver ? "session_expired" : undefined),
    locale,
  });
};
