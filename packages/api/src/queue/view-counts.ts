import type { StaffContext } from "../context.ts";
import { askOn } from "../services/ask.ts";
import { isOpen, narrowed, withinReach } from "./conditions.ts";
import { asReadable } from "./list.ts";
import { readQuestion } from "./read-question.ts";
import { createParameters } from "./sql.ts";

/** Beyond, "more than 999" is said. */
const mostCounted = 1_000;
const mostViews = 30;

/** How many open applications are in each view one keeps or shares, at most 1,000 each. Asked apart from the page, which does not wait for it. */
export const viewCounts = ({ runtime, tenant, actor, now }: StaffContext): Promise<Record<string, number>> =>
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const ask = askOn(client);
    const views = await ask<{ id: string; question: unknown }>(
      `select id, question from queue_view where staff_id = $1::uuid or office_id = any($2::uuid[]) order by name limit ${mostViews}`,
      actor.id,
      actor.offices,
    );
    if (views.length === 0) return {};
    const parameters = createParameters();
    const counts = views.map(({ id, question }) => {
      const { filter } = readQuestion(question);
      const conditions = [
        ...withinReach(actor, parameters),
        isOpen,
        ...narrowed(actor, { ...filter, query: asReadable(filter.query) }, now, "inside", parameters),
      ];
      return `select ${parameters.add(id)}::text as id, (select count(*)::int from (select from application a where ${conditions.join(" and ")} limit ${mostCounted}) as counted) as count`;
    });
    const rows = await ask<{ id: string; count: number }>(counts.join(" union all "), ...parameters.values);
    return Object.fromEntries(rows.map(({ id, count }) => [id, count]));
  });
