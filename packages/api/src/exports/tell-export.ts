import { inLocale, Locale } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { ActingContext } from "../context.ts";
import { formatDay } from "../documents/format.ts";
import { asHtml } from "../notices/fill.ts";
import { sendOnce } from "../notices/send-once.ts";
import { areaAddress } from "../notices/web-address.ts";
import { Certified, Contacts } from "../people/certified.ts";
import { exportMail } from "../people/email-texts.ts";
import { nameOf } from "../people/name-of.ts";

/** Mails that the copy is ready and until when, to whoever has an address; once. */
export const tellExport = async (
  ctx: ActingContext,
  { exportId }: { exportId: string },
): Promise<"sent" | "already_sent" | "no_address" | "nothing_to_tell"> => {
  const found = await ctx.inTenant(async (tx) => {
    const row = await tx.dataExport.findUnique({ where: { id: exportId }, include: { person: true } });
    if (!row || row.state !== "ready" || row.expiresAt === null) return null;
    const locale = Locale.catch("it").parse(row.locale);
    return {
      person: row.person,
      expiresAt: row.expiresAt,
      locale,
      link: await areaAddress(ctx, tx, "profilo#copia", locale),
    };
  });
  if (found === null) return "nothing_to_tell";
  const { person, expiresAt, locale, link } = found;
  const email = Contacts.parse(person.contacts).email ?? Certified.parse(person.certified).email;
  if (email === undefined) return "no_address";
  const town = inLocale(ctx.tenant.name, locale);
  const { subject, text } = exportMail[locale]({
    name: person.givenName,
    town,
    day: formatDay(romeDay(expiresAt), locale),
    link,
  });
  return sendOnce(ctx, null, {
    key: exportId,
    to: { name: nameOf(person), email },
    from: { name: town, email: ctx.tenant.branding.email },
    subject,
    text,
    html: asHtml(text, locale),
  });
};
