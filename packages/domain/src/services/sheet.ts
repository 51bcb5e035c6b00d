import { z } from "zod";
import { Localised } from "../locales.ts";

/**
 * The sheet (scheda) of a service: the public-service card of CPSV-AP_IT in the order of the national model for municipalities.
 * Long texts are Markdown without HTML.
 */
export const ServiceSheet = z.strictObject({
  title: Localised,
  /** One or two sentences under the title. */
  summary: Localised,
  /** Words by which people look for it and which the texts do not hold, e.g. "tagliando, contrassegno"; searched, not shown. */
  keywords: Localised.optional(),
  /** A chi è rivolto. */
  recipients: Localised,
  description: Localised.optional(),
  /** Come fare. */
  howTo: Localised,
  /** Cosa serve. */
  needed: Localised,
  /** Cosa si ottiene. */
  outcome: Localised,
  /** Tempi e scadenze: a text and a timeline of steps counted in days from sending. */
  times: z.strictObject({
    text: Localised,
    steps: z.array(z.strictObject({ days: z.int().nonnegative(), title: Localised, text: Localised })),
  }),
  costs: Localised.optional(),
  /** Condizioni di servizio. */
  conditions: Localised,
  /** Further texts a town adds, e.g. "Casi particolari". */
  more: z.array(z.strictObject({ title: Localised, text: Localised })).default([]),
  links: z.array(z.strictObject({ title: Localised, url: z.url({ protocol: /^https?$/ }) })).default([]),
});
export type ServiceSheet = z.infer<typeof ServiceSheet>;

/** A sheet while it is written: any text may still be empty, an address of a link unfinished. Only `ServiceSheet` is published. */
export const DraftSheet = ServiceSheet.extend({
  links: z
    .array(z.strictObject({ title: Localised, url: z.string().max(2_000) }))
    .max(50)
    .default([]),
});
export type DraftSheet = z.infer<typeof DraftSheet>;
