import { settledAddress } from "@sportello/api/addresses/settled-address";

/** What the doors must know of a request before anything else. */
export const requestFacts = (request: Request) => ({
  host: request.headers.get("host") ?? "",
  ip: settledAddress(request.headers),
  isHttps: (request.headers.get("x-forwarded-proto") ?? new URL(request.url).protocol).startsWith("https"),
});
