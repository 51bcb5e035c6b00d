import type { ActingContext } from "../context.ts";
import { readOutcomeDocument } from "../outcome-templates/outcome-document.ts";
import { expectFound } from "../refused.ts";
import { formatSize } from "./format.ts";
import { outcomePdf } from "./outcome-pdf.ts";
import { saveDocument } from "./save-document.ts";
import { loadSubject } from "./subject.ts";
import { documentWords } from "./words.ts";

/**
 * The outcome as the citizen gets it: the office's own document or the usual one, and the office's files. `changeId` is the decision's row in the
 * history: a reopened application gets a new document. Nothing is made when the application was reopened before.
 */
export const makeOutcome = async (
  ctx: ActingContext,
  { applicationId, changeId }: { applicationId: string; changeId: string },
): Promise<{ documentId: string | null }> => {
  const { subject, files, uploads } = await ctx.inTenant(async (tx) => ({
    subject: await loadSubject(ctx, tx, applicationId),
    files: await tx.document.findMany({
      where: { applicationId, kind: "attachment" },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
    uploads: await tx.upload.findMany({ where: { applicationId, by: "citizen" }, select: { id: true, name: true } }),
  }));
  const { row, locale } = subject;
  if (row.outcome === null) return { documentId: null };
  return saveDocument(ctx, subject, {
    key: `outcome-${changeId}`,
    kind: "outcome",
    name: documentWords[locale].fileNames.outcome,
    direction: "outgoing",
    pdf: outcomePdf(ctx, subject, {
      decided: { outcome: row.outcome, reason: row.outcomeReason, at: expectFound(row.outcomeAt) },
      document: readOutcomeDocument(row.outcomeDocument),
      attachments: files.map(({ name, size, sha256 }) => ({ name, size: formatSize(size, locale), sha256 })),
      fileName: (id) => uploads.find((upload) => upload.id === id)?.name ?? "",
    }),
  });
};
