import { safePath } from "../security/safe-path.ts";

/** Where to go after signing in: what our own link says, else the path of the whole address next-auth gives back after a failure. */
export const returnPath = (
  { ritorno, callbackUrl }: { ritorno?: string | undefined; callbackUrl?: string | undefined },
  fallback: string,
): string => {
  if (ritorno !== undefined) return safePath(ritorno, fallback);
  if (callbackUrl === undefined || !URL.canParse(callbackUrl)) return fallback;
  const { pathname, search } = new URL(callbackUrl);
  return safePath(pathname + search, fallback);
};
