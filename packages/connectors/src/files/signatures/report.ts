import { z } from "zod";

/** One who signed, as their certificate says; nobody asked its issuer whether it was valid. */
export const Signer = z.strictObject({
  name: z.string(),
  /** Of the certificate's serial number attribute ("TINIT-…"), where it holds one. */
  fiscalCode: z.string().nullable(),
  /** Serial number of the certificate, hexadecimal. */
  serial: z.string(),
  issuer: z.string(),
  /** ISO instant the signer claims; null where none is claimed. */
  signedAt: z.string().nullable(),
  /** The digest is of this content and the signature of this certificate's key. */
  isIntact: z.boolean(),
});
export type Signer = z.infer<typeof Signer>;

/** What can be said of a file's electronic signatures by looking at it. `coversAll`: nothing was added to the file after they were made. */
export const SignatureReport = z.strictObject({
  format: z.enum(["cades", "pades"]),
  signers: z.array(Signer),
  coversAll: z.boolean(),
});
export type SignatureReport = z.infer<typeof SignatureReport>;

export const readReport = (stored: unknown): SignatureReport | null =>
  SignatureReport.nullish().catch(null).parse(stored) ?? null;
