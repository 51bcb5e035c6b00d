import { catalogue } from "../catalogue.ts";
import type { CatalogueService } from "../read-catalogue.ts";

/** A service of the catalogue by its slug. Throws when there is none. */
export const serviceOf = (slug: string): CatalogueService => {
  const service = catalogue.find((entry) => entry.slug === slug);
  if (!service) throw new Error(`the catalogue has no ${slug}`);
  return service;
};
