import type { Locale } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { byteOrderMark, csvLine } from "../queue-exports/csv.ts";
import { askOn } from "../services/ask.ts";
import { AuditDetails } from "./details.ts";
import { type AuditQuestion, type AuditRow, auditRows } from "./question.ts";
import { record } from "./record.ts";

const batch = 1_000;
const heads: Record<Locale, readonly string[]> = {
  it: ["Quando", "Chi", "Tipo di persona", "Azione", "Su chi", "Identificativo", "Da dove", "Dettagli"],
  de: ["Wann", "Wer", "Art der Person", "Aktion", "An wem", "Kennung", "Von wo", "Einzelheiten"],
  en: ["When", "Who", "Kind of person", "Action", "To whom", "Id", "From where", "Details"],
};

/** The lines of a question as CSV, streamed, with formulas defused; instants are UTC. The export itself is recorded before the first line leaves. */
export async function* exportAudit(ctx: StaffContext, question: AuditQuestion, locale: Locale): AsyncGenerator<string> {
  const asked = Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined).map(([name, value]) => (name === "text" ? ["hasSearch", true] : [name, value])));
  await ctx.inTenant((tx) => record(tx, ctx, { action: "audit.exported", details: asked }));
  yield byteOrderMark + csvLine(heads[locale]);
  for (let after: { at: Date; id: string } | null = null; ; ) {
    const from: { at: Date; id: string } | null = after;
    const rows: AuditRow[] = await ctx.runtime.database.inTenantSql(ctx.tenant.id, (client) => auditRows(askOn(client), question, from, batch));
    if (rows.length > 0) yield rows.map((row) => csvLine(cells(row))).join("");
    after = rows.at(-1) ?? null;
    if (rows.length < batch) return;
  }
}

const cells = (row: AuditRow): string[] => [
  row.at.toISOString(), row.actorName ?? "", row.actorKind, row.action, row.subjectName ?? "", row.subjectId ?? "", row.address ?? "",
  Object.entries(AuditDetails.parse(row.details)).map(([name, value]) => `${name}: ${String(value)}`).join(" · "),
];
