import { applicationOrders } from "../applications/page.ts";
import type { CitizenContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { applicationSource } from "./applications.ts";
import { merge } from "./merge.ts";
import type { ActivityQuestion } from "./source.ts";

const pageSize = 20;

/** Every kind of activity; payments and appointments join here. */
const sources = [applicationSource] as const;

/** What the citizen has going with the municipality, of every kind, a page at a time. */
export const listActivities = (
  ctx: CitizenContext,
  { cursor, ...question }: ActivityQuestion & { readonly cursor?: string | undefined },
) =>
  ctx.inTenant(async (tx) => {
    const after = readCursor(cursor);
    const parts = [];
    for (const source of sources) parts.push(await source(tx, ctx, question, { after, take: pageSize + 1 }));
    const rows = merge(parts, applicationOrders[question.sort].direction).slice(0, pageSize + 1);
    const { items, nextCursor } = pageOf(rows, pageSize, ({ at }) => at);
    return { nextCursor, items: items.map(({ at: _at, ...item }) => item) };
  });
