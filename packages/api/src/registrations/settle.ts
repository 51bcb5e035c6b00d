import type { Tx } from "@sportello/db/client";
import type { DocumentKind } from "@sportello/db/generated/client";
import type { Status } from "@sportello/domain/applications/status";
import type { CommandName } from "@sportello/domain/applications/transitions";
import { moveIn } from "../applications/move.ts";
import type { ActingContext } from "../context.ts";
import { noteConnectorAccess } from "../data-accesses/note-access.ts";
import { expectFound } from "../refused.ts";

/** What the protocol system answered, or a person read on its screen. */
export type Settlement = {
  readonly number: string;
  readonly registeredAt: Date;
  readonly folder?: string | undefined;
  readonly byHandBy?: string;
};

type Next = { readonly from: readonly Status[]; readonly commands: readonly CommandName[] };

/** What the number of each kind of document sets going, when the application still waits for it. */
const next: Record<DocumentKind, Next | null> = {
  receipt: { from: ["submitted"], commands: ["register"] },
  integration_request: { from: ["integration_requested"], commands: ["registerIntegrationRequest"] },
  integration_answer: { from: ["integration_sent"], commands: ["registerIntegrationAnswer", "resume"] },
  outcome: {
    from: ["accepted_awaiting_registration", "rejected_awaiting_registration"],
    commands: ["registerOutcome"],
  },
  withdrawal: null,
  message: null,
  attachment: null,
  payment_receipt: null,
  stamped_form: null,
};

/**
 * Writes the number of a document and moves its application on, all or nothing. A document that has its number already is
 * left as it is. Throws a unique violation when the number belongs to another document.
 */
export const settleIn = async (
  tx: Tx,
  ctx: ActingContext,
  registrationId: string,
  settlement: Settlement,
): Promise<void> => {
  const { number, registeredAt, folder, byHandBy } = settlement;
  const { count } = await tx.registration.updateMany({
    where: { id: registrationId, state: { not: "registered" } },
    data: {
      state: "registered",
      number,
      registeredAt,
      folder: folder ?? null,
      byHandBy: byHandBy ?? null,
      nextTryAt: null,
      lastReason: null,
      sentWith: null,
    },
  });
  if (count === 0) return;
  const { document, vendor } = expectFound(
    await tx.registration.findUnique({
      where: { id: registrationId },
      select: { vendor: true, document: { select: { kind: true, applicationId: true, application: true } } },
    }),
  );
  if (byHandBy === undefined) await noteConnectorAccess(tx, ctx, document.application, "registration", vendor);
  await tx.task.updateMany({
    where: { kind: "registration", subjectId: registrationId, resolvedAt: null },
    data: { resolvedAt: ctx.now, resolvedBy: byHandBy ?? null },
  });
  if (document.kind === "receipt") {
    await tx.application.updateMany({
      where: { id: document.applicationId, registrationNumber: null },
      data: { registrationNumber: number, registeredAt },
    });
  }
  await goOn(tx, ctx, document);
};

/** The move is the registry's, not of whoever typed the number: that is in the registration and in the security log. */
const goOn = async (
  tx: Tx,
  ctx: ActingContext,
  document: { kind: DocumentKind; applicationId: string },
): Promise<void> => {
  const step = next[document.kind];
  const { status } = expectFound(
    await tx.application.findUnique({ where: { id: document.applicationId }, select: { status: true } }),
  );
  if (!step?.from.includes(status)) return;
  const system: ActingContext = { ...ctx, actor: { kind: "system", job: "register-document" } };
  for (const name of step.commands) await moveIn(tx, system, document.applicationId, { name });
};
