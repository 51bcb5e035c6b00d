import type { StaffContext } from "../context.ts";
import { askOn } from "../services/ask.ts";
import { narrowed, shownBy, withinReach } from "./conditions.ts";
import { asReadable } from "./list.ts";
import type { QueueFilter, QueueSort } from "./question.ts";
import { itemOf, type Row, rowsSql } from "./row.ts";
import { createParameters } from "./sql.ts";
import { versionLabels } from "./version-labels.ts";

/** Beyond, "many" is enough. */
const mostCounted = 100;

type Question = QueueFilter & {
  readonly sort?: QueueSort | undefined;
  readonly since: string;
  readonly ids: readonly string[];
};
type Found = Row & { readonly fits: boolean };

/**
 * What changed while somebody looks at a page: how many applications arrived after `since` that the filter would show (at most 100), and
 * the rows shown as they are now; those that no longer fit the filter are said so, not taken away. Two statements.
 */
export const queueNews = (ctx: StaffContext, { since, ids, sort, ...asked }: Question) => {
  const filter = { ...asked, query: asReadable(asked.query) };
  return ctx.runtime.database.inTenantSql(ctx.tenant.id, async (client) => {
    const ask = askOn(client);
    const [arrived] = await ask<{ count: number }>(...arrivedSql(ctx, filter, sort, since));
    const rows = await ask<Found>(...shownSql(ctx, filter, sort, ids));
    const labels = await versionLabels(
      ctx.runtime.memory,
      ask,
      rows.map(({ service_version_id }) => service_version_id),
    );
    return {
      arrived: arrived?.count ?? 0,
      rows: rows.flatMap((row) => {
        const label = labels.get(row.service_version_id);
        return label ? [{ ...itemOf(row, label), fits: row.fits }] : [];
      }),
    };
  });
};

const arrivedSql = (
  { actor, now }: StaffContext,
  filter: QueueFilter,
  sort: QueueSort | undefined,
  since: string,
): [string, ...unknown[]] => {
  const parameters = createParameters();
  const conditions = [
    ...withinReach(actor, parameters),
    `a.submitted_at > ${parameters.add(since)}::timestamptz`,
    ...narrowed(actor, filter, now, "each", parameters),
    ...shownBy(sort),
  ];
  return [
    `select count(*)::int as count from (select from application a where ${conditions.join(" and ")} limit ${mostCounted}) as newer`,
    ...parameters.values,
  ];
};

const shownSql = (
  { actor, now }: StaffContext,
  filter: QueueFilter,
  sort: QueueSort | undefined,
  ids: readonly string[],
): [string, ...unknown[]] => {
  const parameters = createParameters();
  const reach = [...withinReach(actor, parameters), `a.id = any(${parameters.add(ids)}::uuid[])`];
  const fits = [...narrowed(actor, filter, now, "each", parameters), ...shownBy(sort)];
  const page = `select a.*, ${fits.length === 0 ? "true" : fits.join(" and ")} as fits from application a where ${reach.join(" and ")}`;
  return [rowsSql(page).replace("a.locale,", "a.locale, a.fits,"), ...parameters.values];
};
