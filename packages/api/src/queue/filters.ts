import { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { titleOf } from "../services/title-of.ts";

/** The services and offices one may filter the queue by. */
export const queueFilters = ({ inTenant, actor }: StaffContext) =>
  inTenant(async (tx) => {
    const offices = await tx.office.findMany({ where: { id: { in: [...actor.offices] } }, orderBy: { slug: "asc" } });
    const services = await tx.service.findMany({
      where: { officeId: { in: [...actor.offices] }, publishedVersionId: { not: null } },
      orderBy: { slug: "asc" },
      include: { versions: { orderBy: { number: "desc" }, take: 1, select: { sheet: true } } },
    });
    return {
      offices: offices.map(({ id, name }) => ({ id, name: Localised.parse(name) })),
      services: services.map(({ id, slug, versions }) => ({ id, title: versions[0] ? titleOf(versions[0].sheet) : { it: slug } })),
    };
  });
