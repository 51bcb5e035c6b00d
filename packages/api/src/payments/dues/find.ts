import type { StaffContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { importView } from "./import-view.ts";

const firstFaults = 20;

/** One file of dues with how far it has come and the first of its mistakes. */
export const findDues = ({ inTenant }: StaffContext, { id }: { id: string }) =>
  inTenant(async (tx) => {
    const row = expectFound(await tx.duesImport.findUnique({ where: { id } }));
    const faults = await tx.dueRow.findMany({ where: { importId: id, faults: { not: null } }, orderBy: { line: "asc" }, take: firstFaults, select: { line: true, faults: true } });
    return { ...importView(row), faults: faults.map(({ line, faults: text }) => ({ line, faults: (text ?? "").split("; ") })) };
  });
