import { settledAddress } from "@sportello/api/addresses/settled-address";
import { isOverHttps } from "../security/is-over-https.ts";

/** What the doors must know of a request before anything else. */
export const requestFacts = (request: Request) => ({
  host: request.headers.get("host") ?? "",
  ip: settledAddress(request.headers),
  isHttps: isOverHttps(request),
});
