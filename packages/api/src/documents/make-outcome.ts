import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { formatInstant, formatSize } from "./format.ts";
import { saveDocument } from "./save-document.ts";
import { attachmentsSection, framed, loadSubject } from "./subject.ts";
import { documentWords } from "./words.ts";

/**
 * The outcome as the citizen gets it: decision, reason, the office's files. `changeId` is the decision's row in the history:
 * a reopened application gets a new document. Nothing is made when the application was reopened before.
 */
export const makeOutcome = async (ctx: ActingContext, { applicationId, changeId }: { applicationId: string; changeId: string }): Promise<{ documentId: string | null }> => {
  const { subject, files } = await ctx.inTenant(async (tx) => ({
    subject: await loadSubject(ctx, tx, applicationId),
    files: await tx.document.findMany({ where: { applicationId, kind: "attachment" }, orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
  }));
  const { row, locale } = subject;
  if (row.outcome === null) return { documentId: null };
  const words = documentWords[locale];
  return saveDocument(ctx, subject, {
    key: `outcome-${changeId}`,
    kind: "outcome",
    name: words.fileNames.outcome,
    direction: "outgoing",
    pdf: framed(ctx, subject, words.outcome, [
      {
        heading: words.decision,
        paragraphs: [row.outcome === "accepted" ? words.accepted : words.rejected],
        rows: [
          { label: words.decidedAt, value: formatInstant(expectFound(row.outcomeAt), locale) },
          ...(row.outcomeReason === null ? [] : [{ label: words.reason, value: row.outcomeReason }]),
        ],
      },
      attachmentsSection(locale, files.map(({ name, size, sha256 }) => ({ name, size: formatSize(size, locale), sha256 }))),
    ]),
  });
};
