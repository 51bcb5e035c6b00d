import type { PdfSection } from "@sportello/connectors/pdf/port";
import type { Person } from "@sportello/db/generated/client";
import type { Locale } from "@sportello/domain/locales";
import { nameOf } from "../people/name-of.ts";
import { counterWords } from "./counter-words.ts";
import { formatDay, formatInstant } from "./format.ts";
import type { DocumentSubject } from "./subject.ts";
import { documentWords } from "./words.ts";

/** Who stood at the counter, by which document they were identified, and who vouches for it (art. 38 and 45 DPR 445/2000). */
export const counterSection = (
  filing: NonNullable<DocumentSubject["counter"]>,
  person: Person,
  locale: Locale,
): PdfSection => {
  const words = counterWords[locale];
  return {
    heading: words.heading,
    paragraphs: [words.text],
    rows: [
      { label: documentWords[locale].applicant, value: nameOf(person) },
      { label: documentWords[locale].fiscalCode, value: person.fiscalCode ?? "" },
      { label: words.document, value: words.kinds[filing.kind] },
      { label: words.number, value: filing.number },
      { label: words.issuedBy, value: filing.issuedBy },
      { label: words.expiresOn, value: formatDay(filing.expiresOn.toISOString().slice(0, 10), locale) },
      { label: words.identifiedBy, value: nameOf(filing.staff) },
      { label: words.identifiedAt, value: formatInstant(filing.identifiedAt, locale) },
    ],
  };
};
