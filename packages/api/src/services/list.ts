import { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { openingOf } from "./opening-of.ts";
import { titleOf } from "./title-of.ts";

/**
 * All services of the tenant for the staff's console, the last changed first: the version in force, whether a publication is being
 * prepared, and how many applications they had.
 */
export const listServices = ({ inTenant, now }: StaffContext) =>
  inTenant(async (tx) => {
    const rows = await tx.service.findMany({
      include: {
        office: true,
        draft: { select: { sheet: true, updatedAt: true } },
        versions: { orderBy: { number: "desc" }, take: 1, select: { number: true, sheet: true, publishedAt: true } },
        _count: { select: { applications: { where: { status: { not: "draft" } } } } },
      },
    });
    return rows
      .map(({ versions: [latest], draft, ...row }) => ({
        id: row.id,
        slug: row.slug,
        title: latest ? titleOf(latest.sheet) : draft ? titleOf(draft.sheet) : { it: row.slug },
        office: Localised.parse(row.office.name),
        officeSlug: row.office.slug,
        status: row.status,
        category: row.category,
        availability: openingOf(row, now),
        version: latest ? { number: latest.number, publishedAt: latest.publishedAt.toISOString() } : null,
        hasDraft: draft !== null,
        applications: row._count.applications,
        updatedAt: (draft && draft.updatedAt > row.updatedAt ? draft.updatedAt : row.updatedAt).toISOString(),
      }))
      .toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt) || one.slug.localeCompare(other.slug));
  });
