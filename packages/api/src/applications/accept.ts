import type { ActingStaff } from "../context.ts";
import { attachOfficeFiles } from "../documents/attach-office-files.ts";
import { outcomeDocumentOf } from "../outcome-templates/outcome-document.ts";
import { askForPayment } from "../payments/ask.ts";
import { expectFound } from "../refused.ts";
import { type Moved, moveIn } from "./move.ts";

export type AcceptInput = {
  readonly id: string;
  readonly reason?: string | undefined;
  readonly documentUploadIds: readonly string[];
  /** Euro cents, where the service is paid after accepting; 0 asks for nothing. */
  readonly amount?: number | undefined;
  /** The document it is granted with; left out for the usual one. */
  readonly templateId?: string | undefined;
};

/**
 * The assignee grants the application, with a message, a document of the office and files for the citizen where there are any. With an amount it is
 * asked for first: the application is accepted when the money has arrived.
 */
export const accept = (
  ctx: ActingStaff,
  { id, reason, documentUploadIds, amount, templateId }: AcceptInput,
): Promise<Moved> =>
  ctx.inTenant(async (tx) => {
    const outcomeDocument = await outcomeDocumentOf(tx, ctx.actor, {
      applicationId: id,
      templateId,
      outcome: "accepted",
      amount,
    });
    return moveIn(
      tx,
      ctx,
      id,
      { name: "accept", ...(reason !== undefined && { reason }), ...(amount !== undefined && { amount }) },
      {
        set: { outcome: "accepted", outcomeReason: reason ?? null, outcomeAt: ctx.now, outcomeDocument },
        also: async (_tx, { to, application, version }) => {
          await attachOfficeFiles(tx, id, documentUploadIds);
          if (to !== "payment_pending" || amount === undefined) return;
          const person = expectFound(await tx.person.findUnique({ where: { id: application.personId } }));
          await askForPayment(tx, ctx, { application, version, person, kind: "deferred", amount });
        },
      },
    );
  });
