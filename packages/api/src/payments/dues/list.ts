import type { StaffContext } from "../../context.ts";
import { paidServices } from "../paid-services.ts";
import { importView } from "./import-view.ts";

const atMost = 50;

/** The latest files of dues, and the services that may be charged for. */
export const listDues = ({ inTenant }: StaffContext) =>
  inTenant(async (tx) => {
    const rows = await tx.duesImport.findMany({ orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: atMost });
    return { imports: rows.map(importView), services: await paidServices(tx) };
  });
