import type { CatalogueSearch } from "./catalogue-address.ts";

/** What a citizen searches in the catalogue, unless a test says otherwise. */

export const search = (changes: Partial<CatalogueSearch> = {}): CatalogueSearch => ({
  query: "",
  choice: {},
  shown: 12,
  ...changes,
});
