import { inLocale, Locale } from "@sportello/domain/locales";
import type { ActingContext } from "../context.ts";
import { asHtml } from "../notices/fill.ts";
import { sendOnce } from "../notices/send-once.ts";
import { areaAddress } from "../notices/web-address.ts";
import { emailCode } from "./email-code.ts";
import { codeMail } from "./email-texts.ts";
import { nameOf } from "./name-of.ts";
import { Preferences } from "./preferences.ts";

/** Mails the code to the address it proves; one that was given up meanwhile gets none. */
export const tellEmailCode = async (
  ctx: ActingContext,
  { confirmationId }: { confirmationId: string },
): Promise<"sent" | "already_sent" | "nothing_to_tell"> => {
  const code = emailCode(ctx.runtime.env.APP_SECRET, confirmationId);
  const found = await ctx.inTenant(async (tx) => {
    const confirmation = await tx.emailConfirmation.findUnique({
      where: { id: confirmationId },
      include: { person: true },
    });
    if (!confirmation || confirmation.closedAt !== null || confirmation.expiresAt <= ctx.now) return null;
    const locale = Locale.catch("it").parse(Preferences.parse(confirmation.person.preferences).locale);
    return { ...confirmation, locale, link: await areaAddress(ctx, tx, `profilo?codice=${code}#conferma`, locale) };
  });
  if (found === null) return "nothing_to_tell";
  const { email, person, locale, link } = found;
  const town = inLocale(ctx.tenant.name, locale);
  const { subject, text } = codeMail[locale]({ name: person.givenName, town, code, link });
  return sendOnce(ctx, null, {
    key: confirmationId,
    to: { name: nameOf(person), email },
    from: { name: town, email: ctx.tenant.branding.email },
    subject,
    text,
    html: asHtml(text, locale),
  });
};
