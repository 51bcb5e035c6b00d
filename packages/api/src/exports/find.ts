import type { CitizenContext } from "../context.ts";
import { exportView } from "./export-view.ts";

/** The latest copy the citizen asked for, null when they never did. */
export const findExport = ({ inTenant, actor, now }: CitizenContext) =>
  inTenant(async (tx) => {
    const row = await tx.dataExport.findFirst({
      where: { personId: actor.id },
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    });
    return row === null ? null : exportView(row, now);
  });
