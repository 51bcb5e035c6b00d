import { formatTag } from "@sportello/domain/format-tag";
import { inLocale, Locale } from "@sportello/domain/locales";
import type { ActingContext } from "../../context.ts";
import { asHtml } from "../../notices/fill.ts";
import { sendOnce } from "../../notices/send-once.ts";
import { deskAddress } from "../../notices/web-address.ts";
import { secondFactorDays } from "../change-access.ts";
import { invitationMail, resetMail } from "./texts.ts";
import { invitationToken } from "./token.ts";

type Told = "sent" | "already_sent" | "nothing_to_tell";
type Mail = {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
};

/** Mails an invitation, once; one that was taken, replaced or ran out meanwhile is not sent. */
export const tellInvitation = async (ctx: ActingContext, { invitationId }: { invitationId: string }): Promise<Told> => {
  const found = await ctx.inTenant(async (tx) => {
    const invitation = await tx.staffInvitation.findUnique({ where: { id: invitationId }, include: { staff: true } });
    if (!invitation || invitation.closedAt !== null || invitation.expiresAt <= ctx.now) return null;
    return {
      ...invitation,
      link: await deskAddress(ctx, tx, `/invito/${invitationToken(ctx.runtime.env.APP_SECRET, invitationId)}`),
    };
  });
  if (found === null) return "nothing_to_tell";
  const locale = Locale.catch("it").parse(found.locale);
  const until = new Intl.DateTimeFormat(formatTag[locale], {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Rome",
  }).format(found.expiresAt);
  const name = `${found.staff.givenName} ${found.staff.familyName}`;
  return mail(ctx, {
    key: invitationId,
    email: found.staff.email,
    name,
    locale,
    ...invitationMail[locale]({
      name: found.staff.givenName,
      town: inLocale(ctx.tenant.name, locale),
      link: found.link,
      until,
    }),
  });
};

/** Mails somebody that their second factor was reset at this instant, once. */
export const tellSecondFactorReset = async (
  ctx: ActingContext,
  { staffId, locale: asked, at }: { staffId: string; locale: string; at: string },
): Promise<Told> => {
  const found = await ctx.inTenant(async (tx) => {
    const staff = await tx.staff.findFirst({ where: { id: staffId, isActive: true } });
    return staff && { staff, link: await deskAddress(ctx, tx, "/accesso") };
  });
  if (!found) return "nothing_to_tell";
  const locale = Locale.catch("it").parse(asked);
  const { staff, link } = found;
  const text = resetMail[locale]({
    name: staff.givenName,
    town: inLocale(ctx.tenant.name, locale),
    link,
    days: secondFactorDays,
  });
  return mail(ctx, {
    key: `second-factor-reset ${staffId} ${at}`,
    email: staff.email,
    name: `${staff.givenName} ${staff.familyName}`,
    locale,
    ...text,
  });
};

const mail = (ctx: ActingContext, { key, email, name, locale, subject, text }: Mail): Promise<Told> =>
  sendOnce(ctx, null, {
    key,
    to: { name, email },
    from: { name: inLocale(ctx.tenant.name, locale), email: ctx.tenant.branding.email },
    subject,
    text,
    html: asHtml(text, locale),
  });
