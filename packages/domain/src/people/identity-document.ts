import { z } from "zod";

/** The documents by which a person is identified (art. 35 DPR 445/2000); of strangers also the permit of residence. */
export const identityDocumentKinds = ["identity_card", "passport", "driving_licence", "residence_permit"] as const;
export type IdentityDocumentKind = (typeof identityDocumentKinds)[number];

/** As it is typed: blanks and small letters are no error. Other countries number as they like, so only the characters are judged. */
const Number = z
  .string()
  .max(40)
  .transform((text) => text.replaceAll(/[\s.-]/g, "").toUpperCase())
  .refine((number) => /^[A-Z0-9/]{4,20}$/.test(number), { error: "document_number" });

const Issuer = z
  .string()
  .trim()
  .min(2)
  .max(120)
  .regex(/^\P{Cc}*$/u);

/** The document shown at the counter. `expiresOn` is an ISO day, the last on which it is good. */
export const IdentityDocument = z.strictObject({
  kind: z.enum(identityDocumentKinds),
  number: Number,
  issuedBy: Issuer,
  expiresOn: z.iso.date(),
});
export type IdentityDocument = z.infer<typeof IdentityDocument>;

/** Whether the document identifies nobody any more. `today` is an ISO day. */
export const isExpired = ({ expiresOn }: Pick<IdentityDocument, "expiresOn">, today: string): boolean =>
  expiresOn < today;
