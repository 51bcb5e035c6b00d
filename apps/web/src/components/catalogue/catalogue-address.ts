import { type Choice, type Facet, facets } from "@sportello/domain/services/narrow";
import { z } from "zod";
import { longestQuery } from "./longest-query.ts";

const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .optional()
  .catch(undefined);

/** How many cards a page shows before "more". */
export const pageSize = 12;

/** What the catalogue's address asks for; nonsense asks for nothing. */
const Address = z.object({
  cerca: z.string().trim().max(longestQuery).catch(""),
  categoria: Slug,
  argomento: Slug,
  evento: Slug,
  destinatari: Slug,
  gruppo: Slug,
  quanti: z.coerce.number().int().min(pageSize).max(1000).catch(pageSize),
});

export type CatalogueSearch = {
  readonly query: string;
  readonly choice: Choice;
  /** Address of a group of the municipality's. */ readonly group?: string | undefined;
  readonly shown: number;
};

/** Words of the address per filter. */
export const parameters = {
  category: "categoria",
  topic: "argomento",
  lifeEvent: "evento",
  audience: "destinatari",
} as const satisfies Record<Facet, string>;

export const readCatalogueAddress = (asked: Record<string, string | string[] | undefined>): CatalogueSearch => {
  const { cerca, categoria, argomento, evento, destinatari, gruppo, quanti } = Address.parse(asked);
  return {
    query: cerca,
    choice: { category: categoria, topic: argomento, lifeEvent: evento, audience: destinatari },
    group: gruppo,
    shown: quanti,
  };
};

/** The catalogue's path for a search, without the language; what is not chosen leaves no trace in it. */
export const catalogueAddress = ({
  query = "",
  choice = {},
  group,
  shown = pageSize,
}: Partial<CatalogueSearch>): string => {
  const search = new URLSearchParams(fieldsOf({ query, choice, group }));
  if (shown > pageSize) search.set("quanti", String(shown));
  return search.size > 0 ? `/servizi?${search}` : "/servizi";
};

/** The same as the fields of a form. */
export const fieldsOf = ({ query = "", choice = {}, group }: Partial<CatalogueSearch>): [string, string][] => [
  ...(query === "" ? [] : [["cerca", query] as [string, string]]),
  ...facets.flatMap((facet): [string, string][] =>
    choice[facet] === undefined ? [] : [[parameters[facet], choice[facet]]],
  ),
  ...(group === undefined ? [] : [["gruppo", group] as [string, string]]),
];
