import { getLocale } from "next-intl/server";
import { headers } from "next/headers";
import { getPathname, redirect } from "../i18n/navigation.ts";
import { askedAddressHeader } from "./asked-address-header.ts";
import { requestContext } from "./request-context.ts";
import { signInPath } from "./sign-in-path.ts";
import { wayBack } from "./way-back.ts";

/** Sends a stranger to sign in; they come back to the address they asked for, which is one of the page at `path`. */
export const leadToSignIn = async (path: string): Promise<never> => {
  const [{ isSessionOver }, locale, asked] = await Promise.all([requestContext(), getLocale(), headers()]);
  const back = wayBack(asked.get(askedAddressHeader), getPathname({ href: path, locale }));
  return redirect({ href: signInPath(back, isSessionOver ? "session_expired" : undefined), locale });
};
