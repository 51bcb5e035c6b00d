import { getLocale } from "next-intl/server";
import { redirect } from "../i18n/navigation.ts";
import { leadToSignIn } from "./lead-to-sign-in.ts";
import { orNotFound } from "./or-not-found.ts";
import { api, requestContext } from "./request-context.ts";

/**
 * The procedures for a page of a service's flow: for the signed-in citizen, and for the guest of a service that asks for no sign-in.
 * Others are sent to sign in and come back to `path`; where no sign-in is asked for, to the beginning of the service.
 */
export const applicantApi = async (slug: string, path: string) => {
  const { actor, isSessionOver } = await requestContext();
  const asked = await api();
  if (actor.kind === "citizen" || actor.kind === "guest") return asked;
  const { options } = await orNotFound(asked.catalogue.sheet({ slug }));
  if (options.level !== "none") return leadToSignIn(path);
  return redirect({
    href: `/servizi/${slug}/richiesta${isSessionOver ? "?errore=session_expired" : ""}`,
    locale: await getLocale(),
  });
};
