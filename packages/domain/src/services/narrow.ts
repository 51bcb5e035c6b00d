/** A service as far as filters look at it. */
export type Filterable = {
  readonly category: string;
  readonly topics: readonly string[];
  readonly lifeEvents: readonly string[];
  readonly audiences: readonly string[];
};

export const facets = ["category", "topic", "lifeEvent", "audience"] as const;
export type Facet = (typeof facets)[number];

/** What the citizen chose: at most one value per facet. */
export type Choice = { readonly [F in Facet]?: string | undefined };

export type Count = { readonly slug: string; readonly count: number };

const valuesOf = {
  category: (service: Filterable) => [service.category],
  topic: (service: Filterable) => service.topics,
  lifeEvent: (service: Filterable) => service.lifeEvents,
  audience: (service: Filterable) => service.audiences,
} satisfies Record<Facet, (service: Filterable) => readonly string[]>;

/**
 * The services that meet every choice, in the order they came. Each facet counts what choosing another of its values would
 * give, so the others' choices apply to it and its own does not; a value that would give nothing is not offered.
 */
export const narrow = <Service extends Filterable>(
  services: readonly Service[],
  choice: Choice,
): { services: Service[]; counts: Record<Facet, Count[]> } => {
  const meets = (service: Service, facet: Facet): boolean =>
    choice[facet] === undefined || valuesOf[facet](service).includes(choice[facet]);
  const count = (facet: Facet): Count[] =>
    tally(
      services
        .filter((service) => facets.every((other) => other === facet || meets(service, other)))
        .map(valuesOf[facet]),
    );
  return {
    services: services.filter((service) => facets.every((facet) => meets(service, facet))),
    counts: {
      category: count("category"),
      topic: count("topic"),
      lifeEvent: count("lifeEvent"),
      audience: count("audience"),
    },
  };
};

/** Most frequent first, then by slug; a value is counted once per service. */
const tally = (lists: readonly (readonly string[])[]): Count[] => {
  const counts = new Map<string, number>();
  for (const slug of lists.flatMap((list) => [...new Set(list)])) counts.set(slug, (counts.get(slug) ?? 0) + 1);
  return [...counts]
    .map(([slug, count]) => ({ slug, count }))
    .toSorted((one, other) => other.count - one.count || (one.slug < other.slug ? -1 : 1));
};
