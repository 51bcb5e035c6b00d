import { openBrowser, postOf } from "./browser.ts";

const maxHops = 20;

/** Signs a test person of the sandbox in through the whole OpenID conversation; returns the `Cookie` header of the session. */
export const citizenCookie = async (site: string, person: string): Promise<string> => {
  const browser = openBrowser();
  const choice = { action: "enter", person, method: "spid", provider: "Poste di prova", level: "2" };
  let at = new URL("/api/accesso/spid", site);
  for (let hop = 0; hop < maxHops; hop += 1) {
    const isChoice = at.pathname.startsWith("/oidc/accesso/");
    const { status, headers } = await browser.visit(at, isChoice ? postOf(at.origin, choice) : {});
    if (headers.location === undefined)
      throw new Error(`signing in ended at ${at.origin}${at.pathname} with ${status}`);
    at = new URL(headers.location, at);
    if (at.origin === new URL(site).origin && at.pathname === "/area-personale") return browser.cookieFor(site);
  }
  throw new Error(`signing in did not end after ${maxHops} redirects`);
};

export type Credentials = { readonly email: string; readonly password: string; readonly totp: string };

/** Signs a member of staff in with password and second factor; returns the `Cookie` header of the session. */
export const staffCookie = async (site: string, credentials: Credentials): Promise<string> => {
  const browser = openBrowser();
  const { body } = await browser.visit(new URL("/api/auth/csrf", site));
  const { csrfToken } = JSON.parse(body.toString()) as { csrfToken: string };
  const { status, body: said } = await browser.visit(
    new URL("/api/auth/callback/staff", site),
    postOf(site, { ...credentials, csrfToken, json: "true" }),
  );
  if (status !== 200) throw new Error(`signing in answered ${status}: ${said.toString().slice(0, 300)}`);
  return browser.cookieFor(site);
};
