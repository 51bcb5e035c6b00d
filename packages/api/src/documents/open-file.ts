import { isConnectorDown } from "@sportello/connectors/failures";
import type { Tx } from "@sportello/db/client";
import type { Application } from "@sportello/db/generated/client";
import { refusalToRead } from "@sportello/domain/applications/policies";
import { visibleOf } from "../applications/facts.ts";
import { record } from "../audit/record.ts";
import type { ApplicantContext, Context, StaffContext } from "../context.ts";
import { noteStaffAccess } from "../data-accesses/note-access.ts";
import { asApplicant, asStaff } from "../procedures.ts";
import { expectFound, Refused } from "../refused.ts";

export type FileQuestion = { readonly kind: "upload" | "document"; readonly id: string };
export type OpenedFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/**
 * The bytes of a file, for the applicant and for staff of the office; to anybody else it is `not_found`. That a member of
 * staff read it is recorded.
 */
export const openFile = async (context: Context, question: FileQuestion): Promise<OpenedFile> => {
  const ctx: ApplicantContext | StaffContext = context.actor.kind === "staff" ? asStaff(context) : asApplicant(context);
  const file = await ctx.inTenant(async (tx) => {
    const found = expectFound(await find(tx, question, ctx));
    const refusal = (await isOwnFiling(tx, ctx, found.application))
      ? null
      : refusalToRead(visibleOf(found.application), ctx.actor);
    if (refusal) throw new Refused(refusal);
    if (ctx.actor.kind === "staff") {
      await noteStaffAccess(tx, asStaff(context), found.application, "file");
      await record(tx, ctx, { action: "file.read", subjectId: question.id, details: { kind: question.kind } });
    }
    return found;
  });
  try {
    return { name: file.name, mediaType: file.mediaType, bytes: await ctx.runtime.files.get(file.storageKey) };
  } catch (error) {
    if (isConnectorDown(error)) throw new Refused("connector_down");
    throw error;
  }
};

/** A scan of a draft at the counter is looked at by whoever types that draft. */
const isOwnFiling = async (
  tx: Tx,
  { actor }: ApplicantContext | StaffContext,
  { id, status, channel }: Application,
): Promise<boolean> =>
  actor.kind === "staff" &&
  status === "draft" &&
  channel === "counter" &&
  (await tx.counterFiling.count({ where: { applicationId: id, staffId: actor.id } })) > 0;

/** The office's own uploads reach the citizen as documents or with a message. */
const find = (tx: Tx, { kind, id }: FileQuestion, { actor }: ApplicantContext | StaffContext) =>
  kind === "document"
    ? tx.document.findUnique({ where: { id }, include: { application: true } })
    : tx.upload.findFirst({
        where: {
          id,
          ...(actor.kind !== "staff" && { OR: [{ by: "citizen" as const }, { messageId: { not: null } }] }),
        },
        include: { application: true },
      });
