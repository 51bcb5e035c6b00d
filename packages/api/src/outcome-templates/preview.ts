import { parseApplicationCode } from "@sportello/domain/applications/code";
import { z } from "zod";
import { record } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { noteStaffAccess } from "../data-accesses/note-access.ts";
import { fillText } from "../decision-texts/fill-text.ts";
import { outcomePdf } from "../documents/outcome-pdf.ts";
import { loadSubject } from "../documents/subject.ts";
import { documentWords } from "../documents/words.ts";
import { asStaffWith } from "../procedures.ts";
import { expectFound } from "../refused.ts";
import type { PreviewOutcome } from "./input.ts";
import { outcomeDocumentOf } from "./outcome-document.ts";

export type OutcomePreview = {
  readonly name: string;
  readonly mediaType: "application/pdf";
  readonly bytes: Uint8Array;
};

/**
 * The document an outcome would have, made and not kept; a reason written for many is filled for this one. It is read by whoever may decide on the application; that they saw it is noted. Throws
 * `not_found`, `other_office`, `template_elsewhere`.
 */
export const previewOutcome = async (
  context: Context,
  { application, outcome, templateId, written, reason, amount, isForMany }: PreviewOutcome,
): Promise<OutcomePreview> => {
  const ctx = asStaffWith(context, "applications.decide");
  const { subject, files, document } = await ctx.inTenant(async (tx) => {
    const id = z.uuid().safeParse(application).success
      ? application
      : expectFound(
          await tx.application.findFirst({
            where: { code: expectFound(parseApplicationCode(application)) },
            select: { id: true },
          }),
        ).id;
    const found = await loadSubject(ctx, tx, id);
    if (await noteStaffAccess(tx, ctx, found.row, "application"))
      await record(tx, ctx, { action: "application.read", subjectId: id });
    const kept = await outcomeDocumentOf(tx, ctx.actor, { applicationId: id, templateId, outcome, amount });
    return {
      subject: found,
      files: await tx.upload.findMany({ where: { applicationId: id } }),
      document: written
        ? { ...written, amount: amount ?? null, operator: ctx.session.name }
        : "title" in kept
          ? kept
          : null,
    };
  });
  const decided = {
    outcome,
    reason: reason !== undefined && isForMany ? fillText(ctx, subject, reason) : (reason ?? null),
    at: ctx.now,
  };
  const pdf = outcomePdf(ctx, subject, {
    decided,
    document,
    attachments: [],
    fileName: (id) => files.find((file) => file.id === id)?.name ?? "",
  });
  return {
    name: `${documentWords[subject.locale].fileNames.outcome}.pdf`,
    mediaType: "application/pdf",
    bytes: await ctx.runtime.makePdf(pdf),
  };
};
