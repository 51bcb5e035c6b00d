/** What a request says of where it comes from. */
export type RequestOrigin = {
  readonly method: string;
  readonly host: string | null;
  readonly origin: string | null;
  /** Header Sec-Fetch-Site, sent by every current browser. */
  readonly fetchSite: string | null;
};

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/**
 * True for a change asked by a page that is not ours (cross-site request forgery). A browser states the origin of every
 * change; one that states neither origin nor site is not the browser of a member of staff, and is refused too.
 */
export const isForged = ({ method, host, origin, fetchSite }: RequestOrigin): boolean => {
  if (safeMethods.includes(method)) return false;
  if (fetchSite !== null && fetchSite !== "same-origin") return true;
  if (origin === null) return fetchSite === null;
  return !URL.canParse(origin) || new URL(origin).host !== host;
};
