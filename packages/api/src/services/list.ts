import type { StaffContext } from "../context.ts";
import { openingOf } from "./opening-of.ts";
import { titleOf } from "./title-of.ts";
import { Localised } from "@sportello/domain/locales";

/** All services of the tenant for the staff's console, with the version in force and how many applications they had. */
export const listServices = ({ inTenant, now }: StaffContext) =>
  inTenant(async (tx) => {
    const rows = await tx.service.findMany({
      orderBy: { slug: "asc" },
      include: { office: true, versions: { orderBy: { number: "desc" } }, _count: { select: { applications: { where: { status: { not: "draft" } } } } } },
    });
    return rows.map((row) => {
      const published = row.versions.find(({ id }) => id === row.publishedVersionId) ?? row.versions[0];
      return {
        id: row.id,
        slug: row.slug,
        title: published ? titleOf(published.sheet) : { it: row.slug },
        office: Localised.parse(row.office.name),
        status: row.status,
        category: row.category,
        availability: openingOf(row, now),
        version: published ? { number: published.number, publishedAt: published.publishedAt.toISOString() } : null,
        applications: row._count.applications,
        updatedAt: row.updatedAt.toISOString(),
      };
    });
  });
