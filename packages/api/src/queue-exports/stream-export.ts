import type { Readable } from "node:stream";
import { hasPermission } from "@sportello/domain/access/permissions";
import { romeDay } from "@sportello/domain/time/rome-day";
import { record } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { asStaff } from "../procedures.ts";
import { Refused } from "../refused.ts";
import { auditOf } from "./audit-of.ts";
import { fillTable, openTable } from "./fill-table.ts";
import { ReaderGone } from "./keep-up.ts";
import type { ExportQuestion } from "./question.ts";
import { exportWords } from "./words.ts";

/** A file that is written while it is read. */
export type OpenedExport = { readonly name: string; readonly mediaType: string; readonly stream: Readable };

/** Each holds a connection of the pool as long as it lasts. */
const atOnce = 3;
const running = { count: 0 };

/** What the queue shows as a file, written while it is read. Recorded. Throws `not_allowed` without the right to read, `too_many_requests` when others are being written. */
export const streamExport = async (context: Context, question: ExportQuestion): Promise<OpenedExport> => {
  const ctx = asStaff(context);
  if (!hasPermission(ctx.actor.role, "applications.read")) throw new Refused("not_allowed");
  if (running.count >= atOnce) throw new Refused("too_many_requests");
  running.count += 1;
  try {
    await ctx.inTenant((tx) => record(tx, ctx, { action: "applications.exported", details: auditOf(question) }));
    const table = await openTable(ctx, ctx.actor, question);
    fillTable(ctx, ctx.actor, question, table)
      .catch((error: unknown) => {
        if (!(error instanceof ReaderGone)) ctx.log.error({ err: error }, "an export broke off");
        table.writer.fail(error instanceof Error ? error : new Error("export failed"));
      })
      .finally(() => {
        running.count -= 1;
      })
      // Both handlers above throw nothing.
      .catch(() => undefined);
    const { stream, mediaType, extension } = table.writer;
    return { name: exportName(question, ctx.now, extension), mediaType, stream };
  } catch (error) {
    running.count -= 1;
    throw error;
  }
};

export const exportName = ({ locale }: ExportQuestion, now: Date, extension: string): string =>
  `${exportWords[locale].file}-${romeDay(now)}.${extension}`;
