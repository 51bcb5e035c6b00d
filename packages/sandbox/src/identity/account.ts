import { z } from "zod";
import { findPerson, methods } from "./people.ts";

/** What a person chose on the sign-in page; travels inside the provider as the id of the account. */
export const SignInChoice = z.object({
  person: z.string().refine((key) => findPerson(key) !== undefined),
  method: z.enum(methods),
  provider: z.string().min(1).max(80),
  level: z.enum(["1", "2", "3"]),
});
export type SignInChoice = z.infer<typeof SignInChoice>;

/** `at` is the instant of the choice, in seconds. */
const Account = SignInChoice.extend({ at: z.int() });

export const accountId = (choice: SignInChoice, at: Date): string =>
  Buffer.from(JSON.stringify({ ...choice, at: Math.floor(at.getTime() / 1000) })).toString("base64url");
export const readAccountId = (id: string): z.infer<typeof Account> =>
  Account.parse(JSON.parse(Buffer.from(id, "base64url").toString()));

/** Authentication context of each way to sign in, as SPID, CIE and eIDAS name theirs. */
export const acrOf = ({ method, level }: Pick<SignInChoice, "method" | "level">): string =>
  method === "eidas"
    ? "http://eidas.europa.eu/LoA/substantial"
    : `https://www.spid.gov.it/SpidL${method === "cie" ? "3" : level}`;

const eid = "https://attributes.eid.gov.it/";

/** The claims of the Italian eID federation (SPID/CIE OIDC, "Attributi utente"), for an account id. */
export const claimsOf = (id: string): { sub: string; [claim: string]: unknown } => {
  const choice = readAccountId(id);
  const person = findPerson(choice.person);
  if (!person) throw new Error("no such test person");
  return {
    sub: id,
    acr: acrOf(choice),
    auth_time: choice.at,
    given_name: person.givenName,
    family_name: person.familyName,
    birthdate: person.birthDate,
    place_of_birth: { locality: person.birthPlaceCode, region: person.birthProvince, name: person.birthPlace },
    gender: person.gender === "F" ? "female" : "male",
    email: person.email,
    phone_number: person.phone,
    address: {
      street_address: person.address.street,
      postal_code: person.address.postalCode,
      locality: person.address.municipality,
      region: person.address.province,
      country_code: "IT",
    },
    [`${eid}fiscal_number`]: `TINIT-${person.fiscalCode}`,
    // What a gateway adds: which identity was used, and by whom it was given.
    identity_protocol: choice.method,
    identity_provider: choice.provider,
  };
};
