import type { StaffContext } from "../context.ts";
import { idsSql } from "../queue-exports/rows-sql.ts";
import { Refused } from "../refused.ts";
import { askOn } from "../services/ask.ts";
import { type BulkSelection, mostRows } from "./order.ts";

/** The applications meant, in the order of the queue. Throws `too_many_applications` beyond five hundred. */
export const selectedIds = async (
  { runtime, tenant, actor, now }: StaffContext,
  selection: BulkSelection,
): Promise<readonly string[]> => {
  const { text, values } = idsSql(actor, selection, now, mostRows + 1);
  const rows = await runtime.database.inTenantSql(tenant.id, (client) =>
    askOn(client)<{ id: string }>(text, ...values),
  );
  if (rows.length > mostRows) throw new Refused("too_many_applications", { max: mostRows });
  return rows.map(({ id }) => id);
};
