import { randomBytes } from "node:crypto";
import { type Configuration, interactionPolicy, Provider } from "oidc-provider";
import { claimsOf } from "./account.ts";

export type IdentityOptions = {
  /** Public address, e.g. http://localhost:3003/oidc. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
};

const eid = "https://attributes.eid.gov.it/fiscal_number";
const profile = [
  "given_name",
  "family_name",
  "birthdate",
  "place_of_birth",
  "gender",
  "phone_number",
  "address",
  eid,
  "identity_protocol",
  "identity_provider",
];

/** An OpenID provider that plays the gateway of SPID, CIE and eIDAS: code flow, PKCE demanded, a choice page instead of passwords. */
export const createIdentityProvider = ({ issuer, clientId, clientSecret, redirectUris }: IdentityOptions): Provider => {
  const configuration: Configuration = {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...redirectUris],
        grant_types: ["authorization_code"],
        response_types: ["code"],
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    acrValues: [
      ...["1", "2", "3"].map((level) => `https://www.spid.gov.it/SpidL${level}`),
      "http://eidas.europa.eu/LoA/substantial",
    ],
    // A gateway says in both places how strongly the person signed in, and when.
    claims: { openid: ["sub", "acr", "auth_time"], profile, email: ["email"] },
    scopes: ["openid", "profile", "email"],
    // SPID never releases attributes in the ID token: they come from userinfo.
    conformIdTokenClaims: true,
    cookies: { keys: [randomBytes(32).toString("base64url")] },
    extraParams: ["idp_hint"],
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => claimsOf(id) }),
    interactions: { policy: alwaysAsk(), url: (_ctx, { uid }) => `${new URL(issuer).pathname}/accesso/${uid}` },
    // The person agrees on the same page on which they choose who they are.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client?.clientId ?? "",
        accountId: ctx.oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
    pkce: { required: () => true },
    renderError: (ctx, { error }) => {
      ctx.type = "html";
      ctx.body = `<!doctype html><html lang="it"><meta charset="utf-8"><title>Errore</title><h1>Richiesta di accesso non valida</h1><p>${error}</p></html>`;
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 3600, Session: 600, Grant: 600 },
  };
  return new Provider(issuer, configuration);
};

/** No single sign-on between tests: every sign-in shows the choice again. */
const alwaysAsk = () => {
  const policy = interactionPolicy.base();
  policy
    .get("login")
    ?.checks.add(
      new interactionPolicy.Check("ask_again", "the sandbox asks at every sign-in", (ctx) =>
        ctx.oidc.result?.login ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT,
      ),
    );
  policy.remove("consent");
  return policy;
};
