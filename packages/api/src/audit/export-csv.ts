import type { Localised } from "@sportello/domain/locales";
import type { StaffContext } from "../context.ts";
import { byteOrderMark, csvLine } from "../queue-exports/csv.ts";
import { askOn } from "../services/ask.ts";
import { AuditDetails } from "./details.ts";
import { optionTitles } from "./option-titles.ts";
import { type AuditQuestion, type AuditRow, auditRows } from "./question.ts";
import { record } from "./record.ts";

const batch = 1_000;

/** A line of the log as it is told: its facts read, and the titles of the options of connectors among them. */
export type AuditLine = Omit<AuditRow, "details"> & {
  readonly details: AuditDetails;
  readonly titles: Readonly<Record<string, Localised>>;
};

/** How lines become a table: the words are those of whoever reads. */
export type AuditSheet = { readonly heads: readonly string[]; readonly cells: (line: AuditLine) => readonly string[] };

/** The lines of a question as CSV, streamed, with formulas defused, in the words of `sheet`. The export itself is recorded before the first line leaves. */
export async function* exportAudit(
  ctx: StaffContext,
  question: AuditQuestion,
  { heads, cells }: AuditSheet,
): AsyncGenerator<string> {
  const asked = Object.fromEntries(
    Object.entries(question)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => (name === "text" ? ["hasSearch", true] : [name, value])),
  );
  await ctx.inTenant((tx) => record(tx, ctx, { action: "audit.exported", details: asked }));
  yield byteOrderMark + csvLine(heads);
  for (let after: { at: Date; id: string } | null = null; ;) {
    const from: { at: Date; id: string } | null = after;
    const rows: AuditRow[] = await ctx.runtime.database.inTenantSql(ctx.tenant.id, (client) =>
      auditRows(askOn(client), question, from, batch),
    );
    if (rows.length > 0) yield rows.map((row) => csvLine(cells(told(row)))).join("");
    after = rows.at(-1) ?? null;
    if (rows.length < batch) return;
  }
}

/** The facts of a row, read. */
const told = ({ details, ...row }: AuditRow): AuditLine => {
  const facts = AuditDetails.parse(details);
  return { ...row, details: facts, titles: optionTitles(facts) };
};
