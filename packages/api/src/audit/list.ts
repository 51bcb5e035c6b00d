import type { StaffContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { askOn } from "../services/ask.ts";
import { AuditDetails } from "./details.ts";
import { optionTitles } from "./option-titles.ts";
import { type AuditQuestion, auditRows } from "./question.ts";

const pageSize = 100;

/** The security log, the newest first, with the names of the staff concerned and the titles of the options of connectors it speaks of. */
export const listAudit = (
  { runtime, tenant }: StaffContext,
  { cursor, ...question }: AuditQuestion & { cursor?: string | undefined },
) =>
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const rows = await auditRows(askOn(client), question, readCursor(cursor), pageSize + 1);
    const page = pageOf(rows, pageSize, ({ at }) => at);
    return {
      nextCursor: page.nextCursor,
      items: page.items.map(({ details, at, ...row }) => ({
        ...row,
        details: AuditDetails.parse(details),
        titles: optionTitles(AuditDetails.parse(details)),
        at: at.toISOString(),
      })),
    };
  });
