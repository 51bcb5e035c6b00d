import type { ActingStaff } from "../context.ts";
import { attachOfficeFiles } from "../documents/attach-office-files.ts";
import { askForPayment } from "../payments/ask.ts";
import { expectFound } from "../refused.ts";
import { type Moved, moveApplication } from "./move.ts";

export type AcceptInput = {
  readonly id: string;
  readonly reason?: string | undefined;
  readonly documentUploadIds: readonly string[];
  /** Euro cents, where the service is paid after accepting; 0 asks for nothing. */
  readonly amount?: number | undefined;
};

/**
 * The assignee grants the application, with a message and files for the citizen where there are any. With an amount it is asked for
 * first: the application is accepted when the money has arrived.
 */
export const accept = (ctx: ActingStaff, { id, reason, documentUploadIds, amount }: AcceptInput): Promise<Moved> =>
  moveApplication(
    ctx,
    id,
    { name: "accept", ...(reason !== undefined && { reason }), ...(amount !== undefined && { amount }) },
    {
      set: { outcome: "accepted", outcomeReason: reason ?? null, outcomeAt: ctx.now },
      also: async (tx, { to, application, version }) => {
        await attachOfficeFiles(tx, id, documentUploadIds);
        if (to !== "payment_pending" || amount === undefined) return;
        const person = expectFound(await tx.person.findUnique({ where: { id: application.personId } }));
        await askForPayment(tx, ctx, { application, version, person, kind: "deferred", amount });
      },
    },
  );
