import type { Staff } from "@sportello/domain/access/actor";
import type { ActingContext } from "../context.ts";
import { askOn } from "../services/ask.ts";
import { headsOf, lineMaker } from "./lines.ts";
import { type ExportPlan, planExport } from "./plan.ts";
import type { ExportQuestion } from "./question.ts";
import { type ExportRow, rowsSql, versionsSql } from "./rows-sql.ts";
import { exportWords } from "./words.ts";
import { writeCsv } from "./write-csv.ts";
import type { TableWriter } from "./writer.ts";

/** So many rows are in memory at once. The maker of workbooks is loaded by who makes one. */
const batch = 500;

type Reading = Pick<ActingContext, "runtime" | "tenant" | "now">;

/** The columns for what this member of staff asks; and a file with their heads, to be filled. */
export const openTable = async (
  ctx: Reading,
  staff: Staff,
  question: ExportQuestion,
): Promise<{ plan: ExportPlan; writer: TableWriter }> => {
  const { locale, format } = question;
  const plan = await ctx.runtime.database.inTenantSql(ctx.tenant.id, async (client) => {
    const ask = askOn(client);
    const { text, values } = versionsSql(staff, question, ctx.now);
    const versions = await ask<{ id: string }>(text, ...values);
    return planExport(
      ctx.runtime.memory,
      ask,
      versions.map(({ id }) => id),
      locale,
    );
  });
  const heads = headsOf(plan, locale);
  const { sheets } = exportWords[locale];
  const names = { main: sheets.applications, repeated: sheets.rows };
  const wanted = { main: heads.main, repeated: plan.repeated.length === 0 ? null : (heads.repeated[0] ?? null) };
  return {
    plan,
    writer: await (format === "csv"
      ? writeCsv(names, wanted)
      : (await import("./write-xlsx.ts")).writeXlsx(names, wanted)),
  };
};

/**
 * Reads the applications with a cursor of the server, in one transaction and therefore as they are at one instant, and writes them line by
 * line. `onProgress` is told after each batch and may stop it by throwing. Memory is that of a batch, however many there are.
 */
export const fillTable = async (
  { runtime, tenant, now }: Reading,
  staff: Staff,
  question: ExportQuestion,
  { plan, writer }: { plan: ExportPlan; writer: TableWriter },
  onProgress?: (rows: number) => Promise<void>,
): Promise<number> => {
  const linesOf = lineMaker(plan, question.locale);
  let written = 0;
  await runtime.database.inTenantSql(tenant.id, async (client) => {
    const { text, values } = rowsSql(staff, question, now);
    await client.query(`declare applications no scroll cursor for ${text}`, values);
    for (;;) {
      const { rows } = await client.query<ExportRow>(`fetch ${batch} from applications`);
      for (const row of rows) {
        const lines = linesOf(row);
        if (lines.main.length > 0) await writer.add(lines);
      }
      written += rows.length;
      await onProgress?.(written);
      if (rows.length < batch) break;
    }
  });
  await writer.end();
  return written;
};
