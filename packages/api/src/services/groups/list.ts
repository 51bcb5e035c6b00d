import { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../../context.ts";

/** The groups in the order of the catalogue, with the services of each. */
export const listGroups = ({ inTenant }: StaffContext) =>
  inTenant(async (tx) => {
    const rows = await tx.serviceGroup.findMany({
      orderBy: [{ position: "asc" }, { id: "asc" }],
      include: { services: { select: { id: true } } },
    });
    return rows.map(({ id, slug, name, services }) => ({
      id,
      slug,
      name: Localised.parse(name),
      serviceIds: services.map((service) => service.id),
    }));
  });
