import { randomInt } from "node:crypto";
import { copyInto } from "@sportello/db/copy";
import { noticeNumber, type Numbering } from "@sportello/domain/payments/notice-code";
import { romeDay } from "@sportello/domain/time/rome-day";
import { openPayments } from "../../connectors/open.ts";
import type { ActingContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { askOn } from "../../services/ask.ts";
import { versionById } from "../../services/version.ts";
import { chargeOf } from "../ask.ts";
import { markProgress } from "./progress.ts";
import { readRows, type ReadRow, UnreadableFile } from "./read-rows.ts";

/** Lines between one report of progress and the next. */
const reportEvery = 10_000;

/**
 * The dry run: reads the file line by line, writes down what is right and what is wrong with it, and which references exist already. Asks
 * nobody for anything. Begun again after a kill it starts over and ends the same.
 */
export const checkDues = async (
  ctx: ActingContext,
  { importId }: { importId: string },
): Promise<{ state: "checked" | "failed" | "over" }> => {
  const found = expectFound(
    await ctx.inTenant((tx) =>
      tx.duesImport.findUnique({
        where: { id: importId },
        include: { service: { select: { publishedVersionId: true } } },
      }),
    ),
  );
  if (found.state !== "uploaded" && found.state !== "checking") return { state: "over" };
  await ctx.inTenant((tx) =>
    tx.duesImport.update({
      where: { id: importId },
      data: { state: "checking", lines: 0, valid: 0, faulty: 0 },
      select: { id: true },
    }),
  );
  const bytes = await ctx.runtime.files.get(found.storageKey);
  try {
    await ctx.runtime.database.inTenantSql(ctx.tenant.id, async (client) => {
      const version = await versionById(
        ctx.runtime.memory,
        askOn(client),
        expectFound(found.service.publishedVersionId),
      );
      const { port } = await openPayments(ctx.runtime, ctx.tenant.id, chargeOf(version).intermediary);
      await client.query("delete from due_row where import_id = $1", [importId]);
      // COPY does not go through row-level security: it fills a table of this transaction, and one statement takes it from there.
      await client.query(
        "create temp table due_stage (line int, fiscal_code text, name text, amount int, reason text, due_on date, reference text, iuv text, notice_code text, faults text, raw text) on commit drop",
      );
      const lines = readRows(bytes, romeDay(ctx.now));
      await copyInto(
        client,
        "copy due_stage from stdin",
        asCopy(lines, port.numbering, (count) => markProgress(ctx, importId, { lines: count })),
      );
      await client.query(
        `insert into due_row (import_id, line, fiscal_code, name, amount, reason, due_on, reference, iuv, notice_code, faults, raw)
         select $1, line, fiscal_code, name, amount, reason, due_on, reference, iuv, notice_code, faults, raw from due_stage`,
        [importId],
      );
      await client.query(summing, [importId, found.serviceId]);
    });
    return { state: "checked" };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    await ctx.inTenant((tx) =>
      tx.duesImport.update({
        where: { id: importId },
        data: { state: "failed", failure: error.fault, endedAt: ctx.runtime.now() },
        select: { id: true },
      }),
    );
    return { state: "failed" };
  }
};

/** A reference twice in the file counts once; the later line is told as repeated, like one that was imported before. */
const summing = `
  update dues_import i set state = 'checked', lines = s.lines, valid = s.valid, faulty = s.faulty, repeated = s.repeated, total = s.total
  from (
    select count(*)::int as lines, count(*) filter (where faults is null)::int as valid, count(*) filter (where faults is not null)::int as faulty,
      (count(*) filter (where faults is null) - count(distinct r.reference) filter (where faults is null and not r.is_known))::int as repeated,
      coalesce(sum(r.amount) filter (where faults is null and not r.is_known), 0) as total
    from (
      -- Asked line by line: nothing is known yet of how many lines there are, and a join would be planned for a few.
      select *, exists (select 1 from payment p where p.service_id = $2 and p.reference = d.reference) as is_known from due_row d where d.import_id = $1
    ) r
  ) s where i.id = $1`;

async function* asCopy(
  rows: AsyncIterable<ReadRow>,
  numbering: Numbering,
  report: (lines: number) => Promise<void>,
): AsyncGenerator<string> {
  let count = 0;
  let batch = "";
  for await (const row of rows) {
    batch += copyLine(row, numbering);
    count += 1;
    if (batch.length > 60_000) {
      yield batch;
      batch = "";
    }
    if (count % reportEvery === 0) await report(count);
  }
  yield batch;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const field = (value: string): string =>
  /[\\\t\n\r\0]/.test(value)
    ? value.replaceAll("\0", "").replaceAll(/[\\\t\n\r]/g, (character) => escapes[character] ?? "")
    : value;
const none = "\\N";
const bases = 10 ** 13;

const copyLine = (row: ReadRow, numbering: Numbering): string => {
  if (!("due" in row))
    return `${row.line}\t${`${none}\t`.repeat(8)}${row.faults.map(({ column, code }) => `${column} ${code}`).join("; ")}\t${field(JSON.stringify(row.values))}\n`;
  const { fiscalCode, name, amount, reason, dueOn, reference } = row.due;
  const { iuv, noticeCode } = noticeNumber(numbering, String(randomInt(bases)).padStart(13, "0"));
  return `${row.line}\t${fiscalCode}\t${field(name)}\t${amount}\t${field(reason)}\t${dueOn}\t${field(reference)}\t${iuv}\t${noticeCode}\t${none}\t${none}\n`;
};
