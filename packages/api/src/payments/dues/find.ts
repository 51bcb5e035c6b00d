import type { StaffContext } from "../../context.ts";
import { importView } from "./import-view.ts";
import { loadDues } from "./load.ts";

const firstFaults = 20;

/** One file of dues with how far it has come and the first of its mistakes. Throws as `loadDues`. */
export const findDues = (ctx: StaffContext, { id }: { id: string }) =>
  ctx.inTenant(async (tx) => {
    const row = await loadDues(tx, ctx, id);
    const faults = await tx.dueRow.findMany({
      where: { importId: id, faults: { not: null } },
      orderBy: { line: "asc" },
      take: firstFaults,
      select: { line: true, faults: true },
    });
    return {
      ...importView(row),
      faults: faults.map(({ line, faults: text }) => ({ line, faults: (text ?? "").split("; ") })),
    };
  });
