import type { NextAuthOptions } from "next-auth";

/** Seconds a sign-in lasts at most; the session's row may end earlier. */
export const sessionSeconds = 12 * 60 * 60;

/**
 * Cookies of the staff's app. Browsers do not tell ports apart, so on one machine the names must differ from the citizens' app's.
 * `__Host-` ties a cookie to this very host and to https.
 */
export const cookieName = (isHttps: boolean, name: "session" | "csrf" | "callback"): string =>
  `${isHttps ? "__Host-" : ""}sportello-staff.${name}`;

export const authCookies = (isHttps: boolean): NonNullable<NextAuthOptions["cookies"]> => {
  const options = { httpOnly: true, sameSite: "strict", path: "/", secure: isHttps } as const;
  return {
    // A link in a mail leads to the application, not to the sign-in of somebody who is signed in: forged changes are stopped by their origin.
    sessionToken: { name: cookieName(isHttps, "session"), options: { ...options, sameSite: "lax" } },
    csrfToken: { name: cookieName(isHttps, "csrf"), options },
    callbackUrl: { name: cookieName(isHttps, "callback"), options },
  };
};
