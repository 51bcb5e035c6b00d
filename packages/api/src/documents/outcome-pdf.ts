import type { PdfDocument } from "@sportello/connectors/pdf/port";
import { formatApplicationCode } from "@sportello/domain/applications/code";
import { fillPieces, parseTemplate } from "@sportello/domain/documents/template";
import { euroFormat } from "@sportello/domain/euro-format";
import { formatTag } from "@sportello/domain/format-tag";
import { inLocale, Localised } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import { summarise } from "@sportello/forms/summarise";
import type { ActingContext } from "../context.ts";
import { readAnswers } from "../drafts/read-answers.ts";
import type { OutcomeDocument } from "../outcome-templates/outcome-document.ts";
import { filledSections } from "../outcome-templates/sections.ts";
import { formatDay, formatInstant } from "./format.ts";
import { attachmentsSection, type DocumentSubject, framed } from "./subject.ts";
import { answerSections } from "./summary-sections.ts";
import { documentWords } from "./words.ts";

export type Decided = { readonly outcome: "accepted" | "rejected"; readonly reason: string | null; readonly at: Date };
type Outcome = {
  readonly decided: Decided;
  /** Of the template it was decided with; null for the usual document. */
  readonly document: OutcomeDocument | null;
  readonly attachments: Parameters<typeof attachmentsSection>[1];
  readonly fileName: (uploadId: string) => string;
};

/** The outcome in words: the office's own document, or the usual one with decision and reason; then the files that go with it. */
export const outcomePdf = (
  ctx: ActingContext,
  subject: DocumentSubject,
  { decided, document, attachments, fileName }: Outcome,
): PdfDocument => {
  const { row, version, locale } = subject;
  const words = documentWords[locale];
  if (document === null) {
    return framed(ctx, subject, words.outcome, [
      {
        heading: words.decision,
        paragraphs: [decided.outcome === "accepted" ? words.accepted : words.rejected],
        rows: [
          { label: words.decidedAt, value: formatInstant(decided.at, locale) },
          ...(decided.reason === null ? [] : [{ label: words.reason, value: decided.reason }]),
        ],
      },
      attachmentsSection(locale, attachments),
    ]);
  }
  const values = valuesOf(ctx, subject, decided, document);
  const answers = readAnswers(row.answers);
  const sections = filledSections(document.body, {
    form: version.form,
    answers,
    locale,
    values,
    fileName,
    allAnswers: answerSections(summarise(version.form, answers, locale), fileName),
  });
  const [title] = parseTemplate(document.title);
  // Its own words alone: what the office writes says who is meant and of what.
  const frame = framed(
    ctx,
    subject,
    title && "pieces" in title ? fillPieces(title.pieces, (name) => values[name] ?? "") : document.title,
    [],
  );
  return {
    ...frame,
    sections: [...sections, ...(attachments.length > 0 ? [attachmentsSection(locale, attachments)] : [])],
  };
};

const valuesOf = (
  { tenant }: ActingContext,
  { row, version, person, office, locale }: DocumentSubject,
  { at, reason }: Decided,
  { amount, operator }: OutcomeDocument,
): Record<string, string> => {
  const day = (instant: Date | null): string => (instant === null ? "" : formatDay(romeDay(instant), locale));
  return {
    nome: person.givenName,
    cognome: person.familyName,
    codice_fiscale: person.fiscalCode ?? "",
    pratica: row.code === null ? "" : formatApplicationCode(row.code),
    servizio: inLocale(version.sheet.title, locale),
    ufficio: inLocale(Localised.parse(office.name), locale),
    ente: inLocale(tenant.name, locale),
    protocollo: row.registrationNumber ?? "",
    data_protocollo: day(row.registeredAt),
    data_invio: day(row.submittedAt),
    data_decisione: day(at),
    scadenza: row.dueOn === null ? "" : formatDay(row.dueOn.toISOString().slice(0, 10), locale),
    importo: amount === null ? "" : new Intl.NumberFormat(formatTag[locale], euroFormat).format(amount / 100),
    operatore: operator,
    motivo: reason ?? "",
  };
};
