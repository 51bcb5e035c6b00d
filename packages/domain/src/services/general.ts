import { z } from "zod";
import { audiences, categories, lifeEvents, topics } from "./vocabulary.ts";

/** Where a service belongs and how it is found; stands on the service itself and changes with a publication. */
export const ServiceGeneral = z.strictObject({
  officeId: z.uuid(),
  category: z.enum(categories),
  topics: z.array(z.enum(topics)).max(20),
  lifeEvents: z.array(z.enum(lifeEvents)).max(20),
  audiences: z.array(z.enum(audiences)).max(20),
  /** Shown among the first of the catalogue. */
  isFeatured: z.boolean(),
});
export type ServiceGeneral = z.infer<typeof ServiceGeneral>;
