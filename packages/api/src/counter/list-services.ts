import { refusalToFill } from "@sportello/domain/applications/policies";
import type { OfficeId, ServiceId } from "@sportello/domain/ids";
import { ServiceOptions } from "@sportello/domain/services/options";
import type { StaffContext } from "../context.ts";
import { openingOf } from "../services/opening-of.ts";
import { titleOf } from "../services/title-of.ts";

/** The services that whoever asks may fill in at the counter, in the order of their addresses; one that is closed says so. */
export const listCounterServices = ({ inTenant, actor, now }: StaffContext) =>
  inTenant(async (tx) => {
    const rows = await tx.service.findMany({
      where: {
        status: { in: ["active", "suspended"] },
        publishedVersionId: { not: null },
        officeId: { in: [...actor.offices] },
      },
      orderBy: { slug: "asc" },
    });
    const versions = await tx.serviceVersion.findMany({
      where: { id: { in: rows.flatMap(({ publishedVersionId }) => publishedVersionId ?? []) } },
      select: { id: true, sheet: true, options: true },
    });
    const published = new Map(versions.map((version) => [version.id, version]));
    return rows.flatMap(({ id, slug, officeId, publishedVersionId, ...service }) => {
      const version = published.get(publishedVersionId ?? "");
      if (version === undefined) return [];
      const { allowCounter } = ServiceOptions.parse(version.options);
      if (refusalToFill({ officeId: officeId as OfficeId, serviceId: id as ServiceId, allowCounter }, actor)) return [];
      return [{ id, slug, title: titleOf(version.sheet), availability: openingOf(service, now) }];
    });
  });
