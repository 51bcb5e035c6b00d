import type { PdfDocument, PdfSection } from "@sportello/connectors/pdf/port";
import type { Tx } from "@sportello/db/client";
import type { Application, CounterFiling, Office, Person, Staff } from "@sportello/db/generated/client";
import { formatApplicationCode } from "@sportello/domain/applications/code";
import { inLocale, Locale, Localised } from "@sportello/domain/locales";
import { loadApplication } from "../applications/load-application.ts";
import type { ActingContext } from "../context.ts";
import { nameOf } from "../people/name-of.ts";
import { expectFound } from "../refused.ts";
import type { Version } from "../services/version.ts";
import { formatInstant } from "./format.ts";
import { documentWords } from "./words.ts";

/** What every document about an application speaks of. */
export type DocumentSubject = {
  readonly row: Application;
  readonly version: Version;
  readonly person: Person;
  readonly office: Office;
  /** How the applicant was identified, of an application filled in at the counter. */
  readonly counter: (CounterFiling & { readonly staff: Pick<Staff, "givenName" | "familyName"> }) | null;
  readonly locale: Locale;
};

export const loadSubject = async (ctx: ActingContext, tx: Tx, applicationId: string): Promise<DocumentSubject> => {
  const { row, version } = await loadApplication(ctx, tx, applicationId);
  return {
    row,
    version,
    person: expectFound(await tx.person.findUnique({ where: { id: row.personId } })),
    office: expectFound(await tx.office.findUnique({ where: { id: row.officeId } })),
    counter:
      row.channel === "counter"
        ? await tx.counterFiling.findFirst({
            where: { applicationId },
            include: { staff: { select: { givenName: true, familyName: true } } },
          })
        : null,
    locale: Locale.catch("it").parse(row.locale),
  };
};

/** The document's frame: the body's head, the code in the foot, and the section that says which application it is about. */
export const framed = (
  { tenant, now }: ActingContext,
  subject: DocumentSubject,
  title: string,
  sections: readonly PdfSection[],
): PdfDocument => {
  const { row, version, locale } = subject;
  return {
    title,
    language: locale,
    tenant: { name: inLocale(tenant.name, locale), colour: tenant.branding.colour, address: tenant.branding.address },
    subtitle: inLocale(version.sheet.title, locale),
    reference: row.code === null ? row.id : formatApplicationCode(row.code),
    createdAt: now,
    sections: [aboutSection(subject), ...sections],
  };
};

const aboutSection = ({ row, version, person, office, locale }: DocumentSubject): PdfSection => {
  const words = documentWords[locale];
  return {
    heading: words.application,
    rows: [
      { label: words.code, value: row.code === null ? row.id : formatApplicationCode(row.code) },
      { label: words.service, value: inLocale(version.sheet.title, locale) },
      { label: words.office, value: inLocale(Localised.parse(office.name), locale) },
      { label: words.applicant, value: nameOf(person) },
      ...(person.fiscalCode === null ? [] : [{ label: words.fiscalCode, value: person.fiscalCode }]),
      ...(row.submittedAt ? [{ label: words.sentAt, value: formatInstant(row.submittedAt, locale) }] : []),
      ...(row.registrationNumber ? [{ label: words.registration, value: row.registrationNumber }] : []),
    ],
  };
};

/** The files that go with a document, each with its digest: what was sent can be told from what was not. */
export const attachmentsSection = (
  locale: Locale,
  files: readonly { readonly name: string; readonly size: string; readonly sha256: string }[],
): PdfSection => {
  const words = documentWords[locale];
  return files.length === 0
    ? { heading: words.attachments, paragraphs: [words.noAttachments] }
    : {
        heading: words.attachments,
        table: {
          head: [words.file, words.size, "SHA-256"],
          rows: files.map(({ name, size, sha256 }) => [name, size, sha256]),
          widths: ["*", "auto", 190],
        },
      };
};
