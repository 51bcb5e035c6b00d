import { formatApplicationCode } from "@sportello/domain/applications/code";
import { inLocale, Localised } from "@sportello/domain/locales";
import type { ActingContext } from "../context.ts";
import { formatDay } from "../documents/format.ts";
import type { DocumentSubject } from "../documents/subject.ts";
import { fill } from "../notices/fill.ts";

/** A text of a decision with its placeholders filled for this application, in its language. */
export const fillText = (
  { tenant }: Pick<ActingContext, "tenant">,
  { row, version, person, office, locale }: DocumentSubject,
  text: string,
): string =>
  fill(text, {
    nome: person.givenName,
    servizio: inLocale(version.sheet.title, locale),
    pratica: row.code === null ? "" : formatApplicationCode(row.code),
    protocollo: row.registrationNumber ?? "",
    ufficio: inLocale(Localised.parse(office.name), locale),
    ente: inLocale(tenant.name, locale),
    scadenza: row.dueOn === null ? "" : formatDay(row.dueOn.toISOString().slice(0, 10), locale),
    // Not for these texts: refused when they are saved.
    motivo: "",
    link: "",
  });
