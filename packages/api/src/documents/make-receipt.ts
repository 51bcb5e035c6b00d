import type { PdfSection } from "@sportello/connectors/pdf/port";
import { summarise } from "@sportello/forms/summarise";
import { moveIn } from "../applications/move.ts";
import type { ActingContext } from "../context.ts";
import { readAnswers } from "../drafts/read-answers.ts";
import { stampSections } from "../payments/stamps/receipt-section.ts";
import { nameOf } from "../people/name-of.ts";
import { SignIn } from "../sessions/session.ts";
import { counterSection } from "./counter-section.ts";
import { formatInstant, formatSize, levelNames, schemeNames } from "./format.ts";
import { saveDocument } from "./save-document.ts";
import { attachmentsSection, type DocumentSubject, framed, loadSubject } from "./subject.ts";
import { answerSections, filesOf } from "./summary-sections.ts";
import { documentWords } from "./words.ts";

/**
 * The receipt of an application just sent: every answer in the form's order, the attachments with their SHA-256, who signed
 * in and how. With it the application is acquired, unless it was withdrawn meanwhile. Done twice it changes nothing.
 */
export const makeReceipt = async (
  ctx: ActingContext,
  { applicationId }: { applicationId: string },
): Promise<{ documentId: string }> => {
  const { subject, uploads, stamp } = await ctx.inTenant(async (tx) => {
    const subject = await loadSubject(ctx, tx, applicationId);
    const uploads = await tx.upload.findMany({ where: { applicationId, by: "citizen", field: { not: null } } });
    return { subject, uploads, stamp: await stampSections(tx, applicationId, subject.locale) };
  });
  const { row, version, locale } = subject;
  const words = documentWords[locale];
  const summary = summarise(version.form, readAnswers(row.answers), locale);
  const sent = new Map(uploads.map((upload) => [upload.id, upload]));
  const files = filesOf(summary).flatMap((id) => sent.get(id) ?? []);
  const sections: PdfSection[] = [
    ...answerSections(summary, (id) => sent.get(id)?.name ?? id),
    attachmentsSection(
      locale,
      files.map(({ name, size, sha256 }) => ({ name, size: formatSize(size, locale), sha256 })),
    ),
    ...stamp,
    signatureSection(subject),
  ];
  return saveDocument(ctx, subject, {
    key: "receipt",
    kind: "receipt",
    name: words.fileNames.receipt,
    direction: "incoming",
    pdf: framed(ctx, subject, words.receipt, sections),
    also: async (tx) => {
      const { status } = await tx.application.findUniqueOrThrow({
        where: { id: applicationId },
        select: { status: true },
      });
      if (status === "sent") await moveIn(tx, ctx, applicationId, { name: "acquire" });
    },
  });
};

/** The advanced electronic signature: identity, level, provider, instant, code (art. 20, 64 and 65 CAD); or that there is none. */
const signatureSection = ({ row, person, counter, locale }: DocumentSubject): PdfSection => {
  const words = documentWords[locale];
  if (counter !== null) return counterSection(counter, person, locale);
  if (row.identity === null) return { heading: words.signature, paragraphs: [words.noSignatureText] };
  const signIn = SignIn.parse(row.identity);
  return {
    heading: words.signature,
    paragraphs: [words.signatureText],
    rows: [
      { label: words.applicant, value: nameOf(person) },
      { label: words.fiscalCode, value: person.fiscalCode ?? "" },
      { label: words.protocol, value: schemeNames[signIn.protocol] },
      { label: words.level, value: levelNames[signIn.level] },
      { label: words.provider, value: signIn.provider },
      { label: words.instant, value: formatInstant(new Date(signIn.authenticatedAt), locale) },
      { label: words.code, value: row.code ?? row.id },
    ],
  };
};
