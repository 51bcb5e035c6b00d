import { getLocale } from "next-intl/server";
import { getPathname } from "../i18n/navigation.ts";
import { requestContext } from "./request-context.ts";
import { signInPath } from "./sign-in-path.ts";

/**
 * Where a link leads to a page for which one signs in: there, or first to sign in. A stranger who followed it to the page itself would see an empty one before
 * they are sent on.
 */
export const wayInto = async (path: string): Promise<string> => {
  const [{ actor, isSessionOver }, locale] = await Promise.all([requestContext(), getLocale()]);
  return actor.kind === "citizen"
    ? path
    : signInPath(getPathname({ href: path, locale }), isSessionOver ? "session_expired" : undefined);
};
