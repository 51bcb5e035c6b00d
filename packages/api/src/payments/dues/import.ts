import { openPayments } from "../../connectors/open.ts";
import type { ActingContext } from "../../context.ts";
import { expectFound } from "../../refused.ts";
import { askOn } from "../../services/ask.ts";
import { versionById } from "../../services/version.ts";
import { chargeOf } from "../ask.ts";

/**
 * Makes payments of the right lines of a confirmed file, all in one statement. A reference that the service has already is passed over:
 * the same file confirmed twice, at once or in parts, asks everybody once.
 */
export const importDues = async (
  ctx: ActingContext,
  { importId }: { importId: string },
): Promise<{ imported: number }> => {
  const found = expectFound(
    await ctx.inTenant((tx) =>
      tx.duesImport.findUnique({
        where: { id: importId },
        include: { service: { select: { publishedVersionId: true } } },
      }),
    ),
  );
  if (found.state !== "importing") return { imported: found.imported };
  return ctx.runtime.database.inTenantSql(ctx.tenant.id, async (client) => {
    const version = await versionById(ctx.runtime.memory, askOn(client), expectFound(found.service.publishedVersionId));
    const charge = chargeOf(version);
    await openPayments(ctx.runtime, ctx.tenant.id, charge.intermediary);
    const { rowCount } = await client.query(
      `insert into payment (id, service_id, kind, connector, state, amount, reason, category, due_on, debtor_type, fiscal_code, debtor_name, iuv, notice_code, import_id, reference, created_at, updated_at)
       select uuidv7(), $2, 'due', $3, 'creating', amount, reason, $4, due_on, case when length(fiscal_code) = 11 then 'G' else 'F' end, fiscal_code, name, iuv, notice_code, $1, reference, $5, $5
       from due_row where import_id = $1 and faults is null order by line
       on conflict do nothing`,
      [importId, found.serviceId, charge.intermediary, charge.category, ctx.now],
    );
    const { rows } = await client.query<{ imported: number }>(
      "update dues_import set imported = (select count(*)::int from payment where import_id = $1), repeated = valid - (select count(*)::int from payment where import_id = $1) where id = $1 returning imported",
      [importId],
    );
    // What was right is in the payments now; the wrong lines stay for the file of mistakes.
    await client.query("delete from due_row where import_id = $1 and faults is null", [importId]);
    return { imported: rows[0]?.imported ?? rowCount ?? 0 };
  });
};
