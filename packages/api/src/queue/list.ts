import { parseApplicationCode } from "@sportello/domain/applications/code";
import type { StaffContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { askOn } from "../services/ask.ts";
import { findWords } from "./find-words.ts";
import { pageSql } from "./page-sql.ts";
import { pageSize, type QueueFilter, type QueueSort } from "./question.ts";
import { itemOf, type Row, rowsSql } from "./row.ts";
import { versionLabels } from "./version-labels.ts";

type Question = QueueFilter & { readonly sort?: QueueSort | undefined; readonly cursor?: string | undefined };

/** A page of the applications somebody may see. One statement, one more where words are searched; that a person was searched by fiscal code is recorded. */
export const listQueue = (ctx: StaffContext, { cursor, sort = "newest", ...asked }: Question) => {
  const after = readCursor(cursor);
  const filter = { ...asked, query: asReadable(asked.query) };
  return ctx.runtime.database.inTenantSql(ctx.tenant.id, async (client) => {
    const ask = askOn(client);
    const words = filter.query ? await findWords(ask, ctx, filter.query, after === null) : "each";
    const { text, values } = pageSql({
      staff: ctx.actor,
      filter,
      sort,
      now: ctx.now,
      after,
      words,
      size: pageSize + 1,
    });
    const rows = await ask<Row>(`${rowsSql(text)} ${orderOf[sort]}`, ...values);
    const labels = await versionLabels(
      ctx.runtime.memory,
      ask,
      rows.map(({ service_version_id }) => service_version_id),
    );
    const page = pageOf(rows, pageSize, (row) =>
      sort === "due" && row.due_on ? new Date(row.due_on) : row.submitted_at,
    );
    return {
      nextCursor: page.nextCursor,
      items: page.items.flatMap((row) => {
        const label = labels.get(row.service_version_id);
        return label ? [itemOf(row, label)] : [];
      }),
    };
  });
};

/** The joins keep the page's rows, not their order. */
const orderOf = {
  newest: "order by a.submitted_at desc, a.id desc",
  oldest: "order by a.submitted_at, a.id",
  due: "order by a.due_on, a.id",
} as const;

/** What is searched for: a code as it is kept, however it was typed; nothing when only signs were. */
export const asReadable = (query: string | undefined): string | undefined =>
  query && /[\p{L}\p{N}]/u.test(query) ? (parseApplicationCode(query) ?? query) : undefined;
