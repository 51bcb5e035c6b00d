import type { Tx } from "@sportello/db/client";
import { formatApplicationCode } from "@sportello/domain/applications/code";
import type { Status } from "@sportello/domain/applications/status";
import type { CommandName } from "@sportello/domain/applications/transitions";
import { inLocale, Localised } from "@sportello/domain/locales";
import { readPoints, withPoints } from "../applications/integration-points.ts";
import type { ActingContext } from "../context.ts";
import { formatDay } from "../documents/format.ts";
import { type DocumentSubject, loadSubject } from "../documents/subject.ts";
import { nameOf } from "../people/name-of.ts";
import { isSilenced, Preferences } from "../people/preferences.ts";
import { addressFor } from "./address-for.ts";
import { asHtml, fill, type Placeholder } from "./fill.ts";
import { momentOf } from "./moments.ts";
import { sendOnce } from "./send-once.ts";
import { guestMessage, type NoticeText, usualTexts } from "./texts.ts";
import { applicationAddress } from "./web-address.ts";

export type Told = "sent" | "already_sent" | "no_address" | "nothing_to_tell" | "not_wanted";
export type News = { readonly applicationId: string; readonly changeId: string; readonly status: Status; readonly command: CommandName };

/** Mails the citizen what happened to the application, in its language, with the service's text or the usual one; each move once. */
export const tellCitizen = async (ctx: ActingContext, { applicationId, changeId, status, command }: News): Promise<Told> => {
  const moment = momentOf(status, command);
  if (moment === null) return "nothing_to_tell";
  const { subject, values } = await ctx.inTenant(async (tx) => {
    const loaded = inTheirLanguage(ctx, await loadSubject(ctx, tx, applicationId));
    return { subject: loaded, values: await valuesFor(ctx, tx, loaded, changeId) };
  });
  if (isSilenced(Preferences.parse(subject.person.preferences), moment)) return "not_wanted";
  return mail(ctx, subject, { key: changeId, text: subject.version.options.messages[moment] ?? usualTexts[moment], values });
};

/** Mails the citizen that the office wrote; the message itself is read after signing in. A guest has no other place: they get its words. */
export const tellOfMessage = async (ctx: ActingContext, { applicationId, messageId }: { applicationId: string; messageId: string }): Promise<Told> => {
  const { subject, values } = await ctx.inTenant(async (tx) => {
    const loaded = inTheirLanguage(ctx, await loadSubject(ctx, tx, applicationId));
    const written = loaded.person.fiscalCode === null ? await tx.message.findUnique({ where: { id: messageId }, select: { text: true } }) : null;
    const usual = await valuesFor(ctx, tx, loaded, null);
    return { subject: loaded, values: written === null ? usual : { ...usual, motivo: written.text } };
  });
  if (isSilenced(Preferences.parse(subject.person.preferences), "message")) return "not_wanted";
  return mail(ctx, subject, { key: messageId, text: subject.person.fiscalCode === null ? guestMessage : usualTexts.message, values });
};

/** Mails speak the language the citizen chose; documents keep the one the application was written in. */
const inTheirLanguage = ({ tenant }: ActingContext, subject: DocumentSubject): DocumentSubject => {
  const { locale } = Preferences.parse(subject.person.preferences);
  return locale !== undefined && tenant.languages.includes(locale) ? { ...subject, locale } : subject;
};

type Mail = { readonly key: string; readonly text: NoticeText; readonly values: Readonly<Record<Placeholder, string>> };

const mail = async (ctx: ActingContext, { row, version, person, locale }: DocumentSubject, { key, text, values }: Mail): Promise<Told> => {
  const email = addressFor(version.form, row.answers, person);
  if (email === undefined) return "no_address";
  const body = fill(inLocale(text.text, locale), values);
  return sendOnce(ctx, row.id, {
    key,
    to: { name: nameOf(person), email },
    from: { name: inLocale(ctx.tenant.name, locale), email: ctx.tenant.branding.email },
    subject: fill(inLocale(text.subject, locale), values),
    text: body,
    html: asHtml(body, locale),
  });
};

const valuesFor = async (ctx: ActingContext, tx: Tx, { row, version, person, office, locale }: DocumentSubject, changeId: string | null): Promise<Record<Placeholder, string>> => {
  const change = changeId === null ? null : await tx.statusChange.findUnique({ where: { id: changeId }, select: { reason: true, command: true } });
  const request =
    row.status === "awaiting_integration"
      ? await tx.integration.findFirst({ where: { applicationId: row.id, answeredAt: null, cancelledAt: null }, select: { request: true, points: true } })
      : null;
  return {
    nome: person.givenName,
    servizio: inLocale(version.sheet.title, locale),
    pratica: row.code === null ? "" : formatApplicationCode(row.code),
    protocollo: row.registrationNumber ?? "",
    ufficio: inLocale(Localised.parse(office.name), locale),
    ente: inLocale(ctx.tenant.name, locale),
    // The number of an outcome moves the application without a reason of its own: the decision's is told.
    motivo: request && (change?.reason ?? request.request) === request.request ? withPoints(request.request, readPoints(request.points)) : (change?.reason ?? row.outcomeReason ?? ""),
    scadenza: row.dueOn === null ? "" : formatDay(row.dueOn.toISOString().slice(0, 10), locale),
    link: await applicationAddress(ctx, tx, { ...row, isGuest: person.fiscalCode === null }, locale),
  };
};
