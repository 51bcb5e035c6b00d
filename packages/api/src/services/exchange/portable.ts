import { Locale, Localised } from "@sportello/domain/locales";
import { ServiceOptions } from "@sportello/domain/services/options";
import { ServiceSheet } from "@sportello/domain/services/sheet";
import { ListEntries, ListKey, ListName } from "@sportello/domain/services/tenant-list";
import { z } from "zod";

export const portableFormat = "sportello-service";
export const portableVersion = 1;

const Form = z.record(z.string(), z.json());

/** Each named once: of two nobody could say which is meant. */
const areOnce = (names: readonly string[]): boolean => new Set(names).size === names.length;

/**
 * A service as it travels from one installation to another: what citizens read and answer, with the subforms and lists it names. What belongs to one house
 * (office, protocol registry, payment, dates) stays at home.
 */
export const PortableService = z.object({
  format: z.literal(portableFormat),
  version: z.literal(portableVersion),
  /** Whose it is and where it was read. */
  source: z.object({ body: Localised, address: z.string(), number: z.int(), published_at: z.string() }),
  languages: z.array(Locale),
  category: z.string(),
  topics: z.array(z.string()),
  life_events: z.array(z.string()),
  audiences: z.array(z.string()),
  sheet: ServiceSheet,
  form: Form,
  options: ServiceOptions.omit({ registration: true, charge: true, appIo: true }),
  subforms: z
    .array(z.object({ key: z.string(), version: z.int().min(1), name: Localised, form: Form }))
    .max(100)
    .refine((subforms) => areOnce(subforms.map(({ key, version }) => `${key}@${version}`)), {
      error: "a subform is there twice",
    }),
  lists: z
    .array(z.object({ key: ListKey, name: ListName, entries: ListEntries }))
    .max(100)
    .refine((lists) => areOnce(lists.map(({ key }) => key)), { error: "a list is there twice" }),
});
export type PortableService = z.infer<typeof PortableService>;
