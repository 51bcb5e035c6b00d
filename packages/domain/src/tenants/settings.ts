import { z } from "zod";
import { locales } from "../locales.ts";
import { VatNumber } from "../people/vat-number.ts";

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text));
const Translated = (max: number) =>
  z.strictObject({ it: line(max), de: line(max).optional(), en: line(max).optional() });

/** What a municipality says of itself, as it is saved; the logo and the legal texts are saved apart. */
export const TenantSettings = z.strictObject({
  name: Translated(120),
  motto: Translated(160),
  region: Translated(120),
  /** Code of the body in IndicePA, e.g. "c_b999". */
  ipaCode: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9_-]{2,16}$/),
  /** ISTAT's code of the municipality: three digits of the province, three of the municipality. */
  istatCode: z
    .string()
    .trim()
    .regex(/^(?!000)\d{3}(?!000)\d{3}$/)
    .nullable(),
  fiscalCode: VatNumber,
  address: line(300),
  phone: line(40),
  email: z.email().max(254),
  pec: z.email().max(254),
  accessibilityUrl: z.url({ protocol: /^https?$/ }).max(500),
  siteUrl: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
  /** `#rrggbb`; whether white can be read on it is asked apart (`low_contrast`). */
  colour: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^#[0-9a-f]{6}$/),
  /** Italian is always among them; the order is the one of the product. */
  languages: z
    .array(z.enum(locales))
    .refine((chosen) => chosen.includes("it"))
    .transform((chosen) => locales.filter((locale) => chosen.includes(locale))),
});
export type TenantSettings = z.infer<typeof TenantSettings>;
