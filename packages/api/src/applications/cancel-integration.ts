import type { StaffContext } from "../context.ts";
import { Refused } from "../refused.ts";
import { type Moved, moveApplication } from "./move.ts";

/** The assignee goes on without waiting for the citizen's answer. */
export const cancelIntegration = (ctx: StaffContext, { id }: { id: string }): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "cancelIntegration" },
    {
      also: async (tx) => {
        const { count } = await tx.integration.updateMany({
          where: { applicationId: id, answeredAt: null, cancelledAt: null },
          data: { cancelledAt: ctx.now },
        });
        if (count === 0) throw new Refused("changed_meanwhile");
      },
    },
  );
