const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * True when the request only reads, or when the browser says that one of our own pages makes it. Browsers always name
 * the origin of a form post; a mutation without `Origin` and without `Sec-Fetch-Site` is refused.
 */
export const isOwnRequest = (request: {
  method: string;
  host: string | null;
  origin: string | null;
  fetchSite: string | null;
}): boolean => {
  if (reading.has(request.method)) return true;
  if (request.fetchSite !== null && request.fetchSite !== "same-origin") return false;
  if (request.origin === null) return request.fetchSite === "same-origin";
  return request.host !== null && hostOf(request.origin) === request.host.toLowerCase();
};

/** The same, of a request as it came in. */
export const isOwn = ({ method, headers }: Pick<Request, "method" | "headers">): boolean =>
  isOwnRequest({
    method,
    host: headers.get("host"),
    origin: headers.get("origin"),
    fetchSite: headers.get("sec-fetch-site"),
  });

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);
