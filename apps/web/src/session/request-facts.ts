import { clientAddress } from "../security/client-address.ts";

/** What the doors must know of a request before anything else. */
export const requestFacts = (request: Request) => ({
  host: request.headers.get("host") ?? "",
  ip: clientAddress(request.headers.get("x-forwarded-for")),
  isHttps: (request.headers.get("x-forwarded-proto") ?? new URL(request.url).protocol).startsWith("https"),
});
