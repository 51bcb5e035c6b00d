import { z } from "zod";
import { ConnectorRefused } from "../failures.ts";
import { readJson } from "../http/read-json.ts";
import { createHttp, type Http } from "../http/request.ts";
import { nextAuthProvider, type OidcOptions } from "./oidc.ts";

/** The part of OpenID discovery a sign-in cannot do without. */
const Discovery = z.object({ issuer: z.string(), authorization_endpoint: z.url(), token_endpoint: z.url() });

/** Resolves when an identity provider answers at the address and says that it is the one named. Throws ConnectorDown or ConnectorRefused. */
export const pingProvider = async (
  options: OidcOptions,
  http: Http = createHttp({ vendor: "oidc" }),
): Promise<void> => {
  const answer = await http.send({
    operation: "discover",
    method: "GET",
    url: nextAuthProvider(options).wellKnown,
    headers: { accept: "application/json" },
  });
  if (answer.status >= 400)
    throw new ConnectorRefused(
      `HTTP_${answer.status}`,
      "All'indirizzo indicato non c'è un fornitore di identità: verificare l'indirizzo (issuer).",
      { isOfUs: true },
    );
  const { issuer } = readJson(answer, Discovery, { isOutcomeUnknown: false });
  if (issuer.replace(/\/+$/, "") !== options.issuer.replace(/\/+$/, "")) {
    throw new ConnectorRefused(
      "other_issuer",
      `A questo indirizzo risponde un altro fornitore di identità: ${issuer.slice(0, 200)}`,
      { isOfUs: true },
    );
  }
};
