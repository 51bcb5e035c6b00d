import type { StaffContext } from "../../context.ts";
import { paidServices } from "../paid-services.ts";
import { paymentsReach } from "../reach/of.ts";
import { servicesWithin } from "../reach/where.ts";
import { importView } from "./import-view.ts";

const atMost = 50;

/** The latest files of dues of the services one sees, and those that may be charged for. */
export const listDues = ({ inTenant, actor }: StaffContext) =>
  inTenant(async (tx) => {
    const reach = await paymentsReach(tx, actor);
    const rows = await tx.duesImport.findMany({
      where: { service: servicesWithin(reach) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: atMost,
    });
    return { imports: rows.map(importView), services: await paidServices(tx, reach) };
  });
