import { getLocale } from "next-intl/server";
import { getPathname, redirect } from "../i18n/navigation.ts";
import { orNotFound } from "./or-not-found.ts";
import { api, requestContext } from "./request-context.ts";
import { signInPath } from "./sign-in-path.ts";

/**
 * The procedures for a page of a service's flow: for the signed-in citizen, and for the guest of a service that asks for no sign-in.
 * Others are sent to sign in and come back to `path`; where no sign-in is asked for, to the beginning of the service.
 */
export const applicantApi = async (slug: string, path: string) => {
  const { actor, isSessionOver } = await requestContext();
  const asked = await api();
  if (actor.kind === "citizen" || actor.kind === "guest") return asked;
  const locale = await getLocale();
  const { options } = await orNotFound(asked.catalogue.sheet({ slug }));
  if (options.level === "none")
    return redirect({ href: `/servizi/${slug}/richiesta${isSessionOver ? "?errore=session_expired" : ""}`, locale });
  return redirect({
    href: signInPath(getPathname({ href: path, locale }), isSessionOver ? "session_expired" : undefined),
    locale,
  });
};
