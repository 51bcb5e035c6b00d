import { inLocale, type Locale } from "@sportello/domain/locales";
import type { ActingContext } from "../context.ts";
import { asHtml } from "../notices/fill.ts";
import { sendOnce } from "../notices/send-once.ts";
import { deskAddress } from "../notices/web-address.ts";
import { keptHours } from "./question.ts";
import { staffOf } from "./staff-of.ts";

type Text = {
  readonly subject: string;
  readonly text: (about: { name: string; rows: number; link: string }) => string;
};

const texts: Record<Locale, Text> = {
  it: {
    subject: "L'esportazione delle pratiche è pronta",
    text: ({ name, rows, link }) =>
      `Il file ${name} con ${rows.toLocaleString("it")} pratiche è pronto.\n\nPuoi scaricarlo per ${keptHours} ore da questa pagina, dopo l'accesso:\n${link}\n\nContiene dati personali: conservalo solo per il tempo che ti serve.`,
  },
  de: {
    subject: "Der Export der Anträge ist bereit",
    text: ({ name, rows, link }) =>
      `Die Datei ${name} mit ${rows.toLocaleString("de")} Anträgen ist bereit.\n\nSie können sie ${keptHours} Stunden lang nach der Anmeldung auf dieser Seite herunterladen:\n${link}\n\nSie enthält personenbezogene Daten: Bewahren Sie sie nur so lange auf wie nötig.`,
  },
  en: {
    subject: "Your export of applications is ready",
    text: ({ name, rows, link }) =>
      `The file ${name} with ${rows.toLocaleString("en")} applications is ready.\n\nYou can download it for ${keptHours} hours from this page, after signing in:\n${link}\n\nIt contains personal data: keep it only as long as you need it.`,
  },
};

/** Mails whoever asked that the file is ready; once, however often the step is done. */
export const tellExportReady = async (
  ctx: ActingContext,
  { exportId }: { exportId: string },
): Promise<"sent" | "already_sent" | "nothing_to_tell"> => {
  const found = await ctx.inTenant(async (tx) => {
    const row = await tx.export.findFirst({ where: { id: exportId, state: "ready" } });
    const staff = row ? await staffOf(tx, row.staffId) : null;
    return row && staff ? { row, staff, link: await deskAddress(ctx, tx, "/pratiche?esportazioni=1") } : null;
  });
  if (!found) return "nothing_to_tell";
  const { row, staff, link } = found;
  const locale = row.locale as Locale;
  const { subject, text } = texts[locale];
  const body = text({ name: row.name, rows: row.rowsDone, link });
  return sendOnce(ctx, null, {
    key: exportId,
    to: { name: staff.name, email: staff.email },
    from: { name: inLocale(ctx.tenant.name, locale), email: ctx.tenant.branding.email },
    subject,
    text: body,
    html: asHtml(body, locale),
  });
};
