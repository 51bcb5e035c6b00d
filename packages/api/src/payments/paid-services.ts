import type { Tx } from "@sportello/db/client";
import type { PaymentsReach } from "@sportello/domain/payments/reach";
import { titleOf } from "../services/title-of.ts";
import { servicesWithin } from "./reach/where.ts";

/** The published services within a reach that may be charged for, with their titles. */
export const paidServices = async (tx: Tx, reach: PaymentsReach) => {
  const services = await tx.service.findMany({
    where: { publishedVersionId: { not: null }, ...servicesWithin(reach) },
    orderBy: { slug: "asc" },
    select: { id: true, publishedVersionId: true },
  });
  const versions = await tx.serviceVersion.findMany({
    where: {
      id: { in: services.flatMap(({ publishedVersionId }) => (publishedVersionId ? [publishedVersionId] : [])) },
    },
    select: { id: true, sheet: true, options: true },
  });
  const byId = new Map(versions.map((version) => [version.id, version]));
  return services.flatMap(({ id, publishedVersionId }) => {
    const version = byId.get(publishedVersionId ?? "");
    return version && Object.hasOwn(Object(version.options), "charge") ? [{ id, title: titleOf(version.sheet) }] : [];
  });
};
