import type { StaffContext } from "../context.ts";
import { attachOfficeFiles } from "../documents/attach-office-files.ts";
import { type Moved, moveApplication } from "./move.ts";

export type AcceptInput = { readonly id: string; readonly reason?: string | undefined; readonly documentUploadIds: readonly string[] };

/** The assignee grants the application, with a message and files for the citizen where there are any. */
export const accept = (ctx: StaffContext, { id, reason, documentUploadIds }: AcceptInput): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "accept", ...(reason !== undefined && { reason }) },
    {
      set: { outcome: "accepted", outcomeReason: reason ?? null, outcomeAt: ctx.now },
      also: (tx) => attachOfficeFiles(tx, id, documentUploadIds),
    },
  );
