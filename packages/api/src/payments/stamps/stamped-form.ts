import type { Payment } from "@sportello/db/generated/client";
import { summarise } from "@sportello/forms/summarise";
import type { ActingContext } from "../../context.ts";
import { formatSize } from "../../documents/format.ts";
import { saveDocument } from "../../documents/save-document.ts";
import { attachmentsSection, framed, loadSubject } from "../../documents/subject.ts";
import { answerSections, filesOf } from "../../documents/summary-sections.ts";
import { readAnswers } from "../../drafts/read-answers.ts";
import { expectFound } from "../../refused.ts";
import { stampWords } from "./words.ts";

/**
 * The document a digital stamp belongs to: the application as it was sent, with the digests of its attachments. Made once; its SHA-256 in
 * base64 is written beside the debt, and is what the treasury seals.
 */
export const makeStampedForm = async (
  ctx: ActingContext,
  { id: paymentId, applicationId, stampHash }: Pick<Payment, "id" | "applicationId" | "stampHash">,
): Promise<string> => {
  if (stampHash !== null) return stampHash;
  const application = expectFound(applicationId);
  const { subject, uploads } = await ctx.inTenant(async (tx) => ({
    subject: await loadSubject(ctx, tx, application),
    uploads: await tx.upload.findMany({ where: { applicationId: application, by: "citizen", field: { not: null } } }),
  }));
  const { row, version, locale } = subject;
  const words = stampWords[locale];
  const summary = summarise(version.form, readAnswers(row.answers), locale);
  const sent = new Map(uploads.map((upload) => [upload.id, upload]));
  const files = filesOf(summary).flatMap((id) => sent.get(id) ?? []);
  const { documentId } = await saveDocument(ctx, subject, {
    key: "stamped-form",
    kind: "stamped_form",
    name: words.formFile,
    direction: "incoming",
    isUnregistered: true,
    pdf: framed(ctx, subject, words.form, [
      { heading: words.heading, paragraphs: [words.formText] },
      ...answerSections(summary, (id) => sent.get(id)?.name ?? id),
      attachmentsSection(
        locale,
        files.map(({ name, size, sha256 }) => ({ name, size: formatSize(size, locale), sha256 })),
      ),
    ]),
  });
  return ctx.inTenant(async (tx) => {
    const { sha256 } = expectFound(
      await tx.document.findUnique({ where: { id: documentId }, select: { sha256: true } }),
    );
    const hash = Buffer.from(sha256, "hex").toString("base64");
    await tx.payment.updateMany({ where: { id: paymentId }, data: { stampHash: hash } });
    return hash;
  });
};
