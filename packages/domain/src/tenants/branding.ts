import { z } from "zod";
import { Localised } from "../locales.ts";

/** How a municipality shows itself. Colours are checked for contrast when they are set. */
export const Branding = z.strictObject({
  motto: Localised,
  region: Localised,
  /** Main colour, `#rrggbb`; white text on it must reach 4.5:1 (WCAG 2.2 SC 1.4.3). */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** Name of a coat of arms shipped with the apps, or an uploaded file's URL path. */
  logo: z.string(),
  address: z.string(),
  phone: z.string(),
  email: z.email(),
  pec: z.email(),
  /** Where the declaration of accessibility is, at AgID's. */
  accessibilityUrl: z.url({ protocol: /^https?$/ }),
  /**
   * The institutional site, where the municipality has one of the national model elsewhere: the main menu leads there (`/amministrazione`,
   * `/novita`, `/vivere-il-comune`). Without it the menu leads to pages of our own.
   */
  siteUrl: z.url({ protocol: /^https?$/ }).optional(),
});
export type Branding = z.infer<typeof Branding>;

export const OfficeContacts = z.strictObject({
  address: z.string(),
  phone: z.string(),
  email: z.email(),
  pec: z.email(),
  hours: Localised,
});
export type OfficeContacts = z.infer<typeof OfficeContacts>;
