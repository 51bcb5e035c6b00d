import { ServiceSheet } from "@sportello/domain/services/sheet";
import type { Context } from "../context.ts";
import { openingOf } from "./opening-of.ts";

export type CatalogueQuestion = { readonly query?: string | undefined; readonly category?: string | undefined };

const plain = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** The services on offer, open or not, featured first; `query` looks into titles, summaries and topics in every language. */
export const listCatalogue = ({ inTenant, now }: Context, { query, category }: CatalogueQuestion) =>
  inTenant(async (tx) => {
    const rows = await tx.service.findMany({
      where: { status: { in: ["active", "suspended"] }, publishedVersionId: { not: null } },
      orderBy: [{ isFeatured: "desc" }, { slug: "asc" }],
    });
    const versions = await tx.serviceVersion.findMany({
      where: { id: { in: rows.flatMap(({ publishedVersionId }) => publishedVersionId ?? []) } },
      select: { id: true, sheet: true },
    });
    const sheets = new Map(versions.map(({ id, sheet }) => [id, ServiceSheet.parse(sheet)]));
    const all = rows.flatMap((row) => {
      const sheet = sheets.get(row.publishedVersionId ?? "");
      if (!sheet) return [];
      const { title, summary } = sheet;
      return [{ slug: row.slug, title, summary, category: row.category, topics: row.topics, isFeatured: row.isFeatured, availability: openingOf(row, now) }];
    });
    const words = plain(query ?? "").split(/\s+/).filter(Boolean);
    const matching = all.filter(({ title, summary, topics }) => {
      const text = plain([...Object.values(title), ...Object.values(summary), ...topics].join(" "));
      return words.every((word) => text.includes(word));
    });
    return {
      services: matching.filter((service) => category === undefined || service.category === category),
      categories: countByCategory(matching),
    };
  });

const countByCategory = (services: readonly { category: string }[]) => {
  const counts = new Map<string, number>();
  for (const { category } of services) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].map(([slug, count]) => ({ slug, count })).toSorted((one, other) => one.slug.localeCompare(other.slug));
};
