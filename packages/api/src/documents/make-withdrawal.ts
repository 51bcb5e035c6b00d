import type { ActingContext } from "../context.ts";
import { expectFound } from "../refused.ts";
import { formatInstant } from "./format.ts";
import { makeReceipt } from "./make-receipt.ts";
import { saveDocument } from "./save-document.ts";
import { framed, loadSubject } from "./subject.ts";
import { documentWords } from "./words.ts";

/** The withdrawal as a document; `changeId` is its row in the history. The receipt comes first when the withdrawal was faster. */
export const makeWithdrawal = async (
  ctx: ActingContext,
  { applicationId, changeId }: { applicationId: string; changeId: string },
): Promise<{ documentId: string }> => {
  await makeReceipt(ctx, { applicationId });
  const { subject, change } = await ctx.inTenant(async (tx) => ({
    subject: await loadSubject(ctx, tx, applicationId),
    change: expectFound(await tx.statusChange.findUnique({ where: { id: changeId } })),
  }));
  const words = documentWords[subject.locale];
  return saveDocument(ctx, subject, {
    key: `withdrawal-${changeId}`,
    kind: "withdrawal",
    name: words.fileNames.withdrawal,
    direction: "incoming",
    pdf: framed(ctx, subject, words.withdrawal, [
      {
        heading: words.withdrawal,
        rows: [
          { label: words.withdrawnAt, value: formatInstant(change.at, subject.locale) },
          ...(change.reason === null ? [] : [{ label: words.reason, value: change.reason }]),
        ],
      },
    ]),
  });
};
