import { z } from "zod";

/** The revenue stamp (marca da bollo) of applications to the administration: 16 euro (DPR 642/1972, tariff art. 3). */
export const stampCents = 1_600;

/**
 * A digital stamp as pagoPA sells it (@e.bollo): type "01", the SHA-256 of the document it belongs to in base64, and the province of
 * the buyer. It is a transfer of its own, to the treasury instead of the body's account.
 */
export const Stamp = z.strictObject({
  stampType: z.literal("01").default("01"),
  hashDocument: z.base64().max(72),
  provincialResidence: z.string().regex(/^[A-Z]{2}$/),
});
export type Stamp = z.infer<typeof Stamp>;
