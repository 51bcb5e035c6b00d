import { z } from "zod";
import { provinces } from "../places/provinces.ts";
import type { Day } from "../time/rome-day.ts";

/** The revenue stamp (marca da bollo) of applications to the administration: 16 euro (DPR 642/1972, tariff art. 3). */
export const stampCents = 1_600;

/** Code of the national taxonomy of collections for digital stamps, which go to the treasury. */
export const stampCategory = "9/0301116TS/";

/** How a stamp is given: bought online with the application's digest in it, or a paper one declared by its number (DM 10 November 2011, art. 3). */
export const stampWays = ["digital", "declared"] as const;
export type StampWay = (typeof stampWays)[number];

/**
 * A digital stamp as pagoPA sells it (@e.bollo): type "01", the SHA-256 of the document it belongs to in base64, and the province of
 * the buyer. It is a transfer of its own, to the treasury instead of the body's account.
 */
export const Stamp = z.strictObject({
  stampType: z.literal("01").default("01"),
  hashDocument: z.base64().max(72),
  provincialResidence: z.enum(provinces),
});
export type Stamp = z.infer<typeof Stamp>;

/** The letters of an Italian province, as the buyer's residence is told to the treasury. */
export const Province = z.string().trim().toUpperCase().pipe(z.enum(provinces));

/** A paper stamp: the 14 digits under its bar code and the day printed on it, `YYYY-MM-DD`. Blanks between the digits are the reader's. */
export const PaperStamp = z.strictObject({
  serial: z
    .string()
    .transform((text) => text.replaceAll(/\s/g, ""))
    .pipe(z.string().regex(/^\d{14}$/)),
  issuedOn: z.iso.date(),
});
export type PaperStamp = z.infer<typeof PaperStamp>;

/** Paper stamps have borne a number since then (provision of the Agency of Revenue of 5 May 2005). */
export const firstStampDay = "2005-06-01" satisfies Day;

/** Whether a paper stamp can have been issued on that day. */
export const isStampDay = (issuedOn: Day, today: Day): boolean => issuedOn >= firstStampDay && issuedOn <= today;
