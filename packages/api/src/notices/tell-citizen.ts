import type { Status } from "@sportello/domain/applications/status";
import type { CommandName } from "@sportello/domain/applications/transitions";
import { inLocale } from "@sportello/domain/locales";
import type { ActingContext } from "../context.ts";
import { type DocumentSubject, loadSubject } from "../documents/subject.ts";
import { nameOf } from "../people/name-of.ts";
import { isSilenced, Preferences } from "../people/preferences.ts";
import { addressFor } from "./address-for.ts";
import { asHtml, fill, type Placeholder } from "./fill.ts";
import { momentOf } from "./moments.ts";
import { placeholderValues } from "./placeholder-values.ts";
import { sendOnce } from "./send-once.ts";
import { guestMessage, type NoticeText, usualTexts } from "./texts.ts";

export type Told = "sent" | "already_sent" | "no_address" | "nothing_to_tell" | "not_wanted";
export type News = {
  readonly applicationId: string;
  readonly changeId: string;
  readonly status: Status;
  readonly command: CommandName;
  readonly from?: Status | undefined;
};

/** Mails the citizen what happened to the application, in its language, with the service's text or the usual one; each move once. */
export const tellCitizen = async (
  ctx: ActingContext,
  { applicationId, changeId, status, command, from }: News,
): Promise<Told> => {
  const moment = momentOf(status, command, from);
  if (moment === null) return "nothing_to_tell";
  const { subject, values } = await ctx.inTenant(async (tx) => {
    const loaded = inTheirLanguage(ctx, await loadSubject(ctx, tx, applicationId));
    return { subject: loaded, values: await placeholderValues(ctx, tx, loaded, changeId) };
  });
  if (isSilenced(Preferences.parse(subject.person.preferences), moment)) return "not_wanted";
  return mail(ctx, subject, {
    key: changeId,
    text: subject.version.options.messages[moment] ?? usualTexts[moment],
    values,
  });
};

/** Mails the citizen that the office wrote; the message itself is read after signing in. A guest has no other place: they get its words. */
export const tellOfMessage = async (
  ctx: ActingContext,
  { applicationId, messageId }: { applicationId: string; messageId: string },
): Promise<Told> => {
  const { subject, values } = await ctx.inTenant(async (tx) => {
    const loaded = inTheirLanguage(ctx, await loadSubject(ctx, tx, applicationId));
    const written =
      loaded.person.fiscalCode === null
        ? await tx.message.findUnique({ where: { id: messageId }, select: { text: true } })
        : null;
    const usual = await placeholderValues(ctx, tx, loaded, null);
    return { subject: loaded, values: written === null ? usual : { ...usual, motivo: written.text } };
  });
  if (isSilenced(Preferences.parse(subject.person.preferences), "message")) return "not_wanted";
  return mail(ctx, subject, {
    key: messageId,
    text: subject.person.fiscalCode === null ? guestMessage : usualTexts.message,
    values,
  });
};

/** Mails speak the language the citizen chose; documents keep the one the application was written in. */
const inTheirLanguage = ({ tenant }: ActingContext, subject: DocumentSubject): DocumentSubject => {
  const { locale } = Preferences.parse(subject.person.preferences);
  return locale !== undefined && tenant.languages.includes(locale) ? { ...subject, locale } : subject;
};

type Mail = { readonly key: string; readonly text: NoticeText; readonly values: Readonly<Record<Placeholder, string>> };

const mail = async (
  ctx: ActingContext,
  { row, version, person, locale }: DocumentSubject,
  { key, text, values }: Mail,
): Promise<Told> => {
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
