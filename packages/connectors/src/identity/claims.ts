import { z } from "zod";

/** Prefix of the Italian attributes in SPID and CIE over OpenID Connect. */
export const attributes = "https://attributes.eid.gov.it/";

const text = z.string().trim().min(1);

/** What nobody is recognised by: empty or written otherwise it counts as not told, and locks nobody out. */
const orAbsent = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/**
 * What a SPID/CIE OpenID provider, or the gateway in front of them, says of a person: user info and the ID token's `acr`, `auth_time` and `iss`
 * together. Unknown claims are ignored; absent ones are not errors unless the person cannot be known without them.
 */
export const IdentityClaims = z.object({
  iss: z.url(),
  /** Seconds since 1970. */
  auth_time: z.int().positive(),
  acr: z.string(),
  given_name: text,
  family_name: text,
  [`${attributes}fiscal_number`]: text,
  birthdate: z.iso.date().optional(),
  gender: orAbsent(z.enum(["male", "female"])),
  /** `locality` is the cadastral (Belfiore) code; `name`, where a gateway adds it, is the municipality in words. */
  place_of_birth: orAbsent(z.object({ locality: text.optional(), name: text.optional() })),
  email: orAbsent(z.email()),
  phone_number: orAbsent(text),
  address: orAbsent(z.object({ street_address: text, locality: text, region: text.optional(), postal_code: text })),
  [`${attributes}spid_code`]: text.optional(),
  /** Added by a gateway that stands for several schemes: which one, and which provider in it. */
  identity_protocol: z.enum(["spid", "cie", "eidas"]).optional(),
  identity_provider: text.optional(),
});
export type IdentityClaims = z.infer<typeof IdentityClaims>;
