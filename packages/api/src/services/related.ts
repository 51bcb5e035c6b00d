import type { Context } from "../context.ts";
import { listCatalogue, type ServiceInList } from "./catalogue.ts";

/** Up to three other services a citizen of this one may need: those of the same life event first, then of the same topics, then of the same category. */
export const relatedServices = async (ctx: Context, { slug }: { slug: string }): Promise<ServiceInList[]> => {
  const { services } = await listCatalogue(ctx, {});
  const of = services.find((service) => service.slug === slug);
  if (!of) return [];
  const shared = (mine: readonly string[], others: readonly string[]) =>
    mine.filter((value) => others.includes(value)).length;
  const nearness = (other: ServiceInList): number =>
    4 * shared(of.lifeEvents, other.lifeEvents) +
    2 * shared(of.topics, other.topics) +
    Number(of.category === other.category);
  return services
    .filter((other) => other.slug !== slug && nearness(other) > 0)
    .toSorted((one, other) => nearness(other) - nearness(one))
    .slice(0, 3);
};
