import { groupOf, type StatusGroup } from "@sportello/domain/applications/status-groups";
import type { CitizenContext } from "../context.ts";
import { openingOf } from "./opening-of.ts";
import { titleOf } from "./title-of.ts";

/** The services with applications of the citizen, the latest used first: how many where, the latest one, and whether another can be begun. */
export const listServicesInUse = ({ inTenant, actor, now }: CitizenContext) =>
  inTenant(async (tx) => {
    const services = await tx.service.findMany({
      where: { applications: { some: { personId: actor.id } } },
      include: {
        applications: {
          where: { personId: actor.id },
          orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
          select: { id: true, status: true, updatedAt: true, version: { select: { sheet: true } } },
        },
      },
    });
    return services
      .flatMap(({ applications, slug, category, ...service }) => {
        const [latest] = applications;
        if (!latest) return [];
        const counts: Partial<Record<StatusGroup, number>> = {};
        for (const { status } of applications) counts[groupOf(status)] = (counts[groupOf(status)] ?? 0) + 1;
        return [
          {
            slug,
            category,
            title: titleOf(latest.version.sheet),
            counts,
            latest: { id: latest.id, status: latest.status, updatedAt: latest.updatedAt.toISOString() },
            availability: openingOf(service, now),
          },
        ];
      })
      .toSorted((one, other) => (one.latest.updatedAt < other.latest.updatedAt ? 1 : -1));
  });
