import type { ActingContext } from "../context.ts";
import { saveDocument } from "../documents/save-document.ts";
import { loadSubject } from "../documents/subject.ts";
import { expectFound } from "../refused.ts";
import { receiptPdf } from "./receipt-pdf.ts";
import { receiptWords } from "./words.ts";

/** Files the receipt of a payment among the documents of its application, once. A due has no application: its receipt is made when it is asked for. */
export const fileReceipt = async (
  ctx: ActingContext,
  { paymentId }: { paymentId: string },
): Promise<{ documentId: string | null }> => {
  const payment = expectFound(await ctx.inTenant((tx) => tx.payment.findUnique({ where: { id: paymentId } })));
  const { applicationId } = payment;
  if (applicationId === null || payment.state !== "paid") return { documentId: null };
  const subject = await ctx.inTenant((tx) => loadSubject(ctx, tx, applicationId));
  return saveDocument(ctx, subject, {
    key: `payment-receipt-${paymentId}`,
    kind: "payment_receipt",
    name: receiptWords[subject.locale].fileName,
    direction: "incoming",
    isUnregistered: true,
    pdf: receiptPdf(ctx, payment, subject.locale),
  });
};
