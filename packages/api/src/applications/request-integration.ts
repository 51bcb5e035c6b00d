import type { StaffContext } from "../context.ts";
import { type Moved, moveApplication } from "./move.ts";

/** The assignee asks the citizen for what is missing; the term stands still until the answer. */
export const requestIntegration = (ctx: StaffContext, { id, text }: { id: string; text: string }): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "requestIntegration", reason: text },
    {
      also: async (tx) => {
        await tx.integration.create({ data: { applicationId: id, request: text, requestedAt: ctx.now, requestedBy: ctx.actor.id } });
      },
    },
  );
