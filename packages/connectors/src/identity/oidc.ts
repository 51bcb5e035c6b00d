import { isFiscalCode, normaliseFiscalCode } from "@sportello/domain/people/fiscal-code";
import { z } from "zod";
import { ConnectorRefused } from "../failures.ts";
import { optionField } from "../option-field.ts";
import { attributes, IdentityClaims } from "./claims.ts";
import type { CitizenIdentity } from "./port.ts";

/** How a tenant reaches its OpenID provider (a SPID/CIE/eIDAS gateway or a provider itself). */
export const OidcOptions = z.strictObject({
  issuer: z.url({ protocol: /^https?$/ }).meta(
    optionField({
      title: {
        it: "Indirizzo del fornitore (issuer)",
        de: "Adresse des Anbieters (issuer)",
        en: "Address of the provider (issuer)",
      },
      address: true,
    }),
  ),
  clientId: z
    .string()
    .min(1)
    .meta(optionField({ title: { it: "Identificativo del client", de: "Client-Kennung", en: "Client identifier" } })),
  clientSecret: z
    .string()
    .min(8)
    .meta(
      optionField({ title: { it: "Segreto del client", de: "Client-Geheimnis", en: "Client secret" }, secret: true }),
    ),
  /** Weakest level asked for; the service itself may want more. */
  level: z
    .enum(["1", "2", "3"])
    .default("2")
    .meta(
      optionField({ title: { it: "Livello SPID richiesto", de: "Verlangte SPID-Stufe", en: "SPID level asked for" } }),
    ),
});
export type OidcOptions = z.infer<typeof OidcOptions>;

type Claims = Readonly<Record<string, unknown>>;

/** The part of openid-client, as next-auth hands it over, that we use. */
type UserinfoContext = {
  readonly tokens: unknown;
  readonly client: { userinfo(accessToken: string): Promise<Claims> };
};

const TokenSet = z.object({ access_token: z.string(), id_token: z.string() });
const IdTokenClaims = z.object({
  iss: z.string(),
  sub: z.string(),
  acr: z.string().optional(),
  auth_time: z.number().optional(),
});

/** The claims of an ID token that openid-client has already verified (signature, issuer, audience, nonce, expiry). */
const verifiedClaims = (idToken: string) =>
  IdTokenClaims.parse(JSON.parse(Buffer.from(idToken.split(".")[1] ?? "", "base64url").toString("utf8")));

/** Individual attributes are asked for by name (`claims` parameter, OpenID Connect Core §5.5): SPID releases them in user info only. */
const wanted = {
  userinfo: Object.fromEntries(
    [
      "given_name",
      "family_name",
      `${attributes}fiscal_number`,
      "birthdate",
      "place_of_birth",
      "gender",
      "email",
      "phone_number",
      "address",
      `${attributes}spid_code`,
    ].map((name) => [name, null]),
  ),
};

/**
 * The provider for next-auth 4: authorization code with PKCE, state and nonce. The level comes from the ID token, the person from user info, and
 * both must speak of the same subject. The call-back path ends in "citizen".
 */
export const nextAuthProvider = ({ issuer, clientId, clientSecret, level }: OidcOptions) => ({
  id: "citizen",
  name: "SPID, CIE, eIDAS",
  type: "oauth" as const,
  wellKnown: `${issuer.replace(/\/+$/, "")}/.well-known/openid-configuration`,
  issuer,
  clientId,
  clientSecret,
  idToken: true,
  checks: ["pkce" as const, "state" as const, "nonce" as const],
  authorization: {
    params: {
      scope: "openid profile email",
      acr_values: `https://www.spid.gov.it/SpidL${level}`,
      claims: JSON.stringify(wanted),
    },
  },
  userinfo: {
    async request({ client, tokens }: UserinfoContext): Promise<Record<string, unknown> & { sub: string }> {
      const { access_token, id_token } = TokenSet.parse(tokens);
      const signed = verifiedClaims(id_token);
      const claims = await client.userinfo(access_token);
      if (claims["sub"] !== signed.sub)
        throw new ConnectorRefused("identity_mismatch", "user info and ID token speak of different people");
      // Where both speak, the signed token has the last word.
      return { ...claims, ...signed };
    },
  },
  profile(claims: Claims) {
    const identity = identityOf(claims);
    return { id: identity.fiscalCode, name: `${identity.givenName} ${identity.familyName}`, identity };
  },
});

/** eIDAS levels of assurance (Regulation 2015/1502) answer to those of SPID: low 1, substantial 2, high 3. */
const levels = {
  "https://www.spid.gov.it/SpidL1": "spid1",
  "https://www.spid.gov.it/SpidL2": "spid2",
  "https://www.spid.gov.it/SpidL3": "spid3",
  "http://eidas.europa.eu/LoA/low": "spid1",
  "http://eidas.europa.eu/LoA/substantial": "spid2",
  "http://eidas.europa.eu/LoA/high": "spid3",
} as const;
const isLevel = (acr: string): acr is keyof typeof levels => Object.hasOwn(levels, acr);

const refused = (code: string, message: string) => new ConnectorRefused(code, message);

/** "TINIT-RSSMRA80A01H501U" is the code of the Italian tax register; eIDAS and others have other prefixes ("TINDE-…"). */
const fiscalCodeOf = (fiscalNumber: string): string => {
  const code = normaliseFiscalCode(fiscalNumber.replace(/^TINIT-/i, ""));
  if (!isFiscalCode(code))
    throw refused("identity_without_fiscal_code", "the identity carries no valid Italian fiscal code");
  return code;
};

const addressOf = ({ address }: IdentityClaims): Pick<CitizenIdentity, "address"> =>
  address === undefined
    ? {}
    : {
        address: {
          street: address.street_address,
          municipality: address.locality,
          province: address.region ?? "",
          postalCode: address.postal_code,
        },
      };

/**
 * The person in our words. Throws ConnectorRefused: "identity_incomplete" when a necessary claim is missing or malformed, "identity_level_unknown",
 * "identity_without_fiscal_code" (also for eIDAS identities without an Italian code). No claim's value enters a message.
 */
export const identityOf = (raw: Claims): CitizenIdentity => {
  const read = IdentityClaims.safeParse(raw);
  if (!read.success)
    throw refused(
      "identity_incomplete",
      `claims missing or malformed: ${read.error.issues.map((issue) => issue.path.join(".")).join(", ")}`,
    );
  const claims = read.data;
  if (!isLevel(claims.acr)) throw refused("identity_level_unknown", "the provider states no known level of assurance");
  // Without a gateway's word for it: only SPID providers release a SPID code.
  const protocol = claims.identity_protocol ?? (claims[`${attributes}spid_code`] === undefined ? "cie" : "spid");
  const birthPlace = claims.place_of_birth?.name ?? claims.place_of_birth?.locality;
  return {
    fiscalCode: fiscalCodeOf(claims[`${attributes}fiscal_number`] ?? ""),
    givenName: claims.given_name,
    familyName: claims.family_name,
    ...(claims.birthdate !== undefined && { birthDate: claims.birthdate }),
    ...(birthPlace !== undefined && { birthPlace }),
    ...(claims.gender !== undefined && { gender: claims.gender === "male" ? "M" : "F" }),
    ...(claims.email !== undefined && { email: claims.email }),
    ...(claims.phone_number !== undefined && { phone: claims.phone_number }),
    ...addressOf(claims),
    protocol,
    level: protocol === "cie" ? "cie" : levels[claims.acr],
    provider: claims.identity_provider ?? claims.iss,
    authenticatedAt: new Date(claims.auth_time * 1000).toISOString(),
  };
};
