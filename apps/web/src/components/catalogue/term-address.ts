import type { Facet } from "@sportello/domain/services/narrow";

const folders = { category: "/servizi/categoria", topic: "/argomenti", lifeEvent: "/eventi-della-vita" } as const;

/** The page of a category, topic or life event, without the language. */
export const termAddress = (facet: Exclude<Facet, "audience">, slug: string): string => `${folders[facet]}/${slug}`;
