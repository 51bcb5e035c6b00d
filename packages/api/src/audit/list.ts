import type { StaffContext } from "../context.ts";
import { pageOf, readCursor } from "../cursor.ts";
import { askOn } from "../services/ask.ts";
import { AuditDetails } from "./details.ts";
import { type AuditQuestion, auditRows } from "./question.ts";

const pageSize = 100;

/** The security log, the newest first, with the names of the staff concerned. */
export const listAudit = ({ runtime, tenant }: StaffContext, { cursor, ...question }: AuditQuestion & { cursor?: string | undefined }) =>
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const rows = await auditRows(askOn(client), question, readCursor(cursor), pageSize + 1);
    const page = pageOf(rows, pageSize, ({ at }) => at);
    return { nextCursor: page.nextCursor, items: page.items.map((row) => ({ ...row, details: AuditDetails.parse(row.details), at: row.at.toISOString() })) };
  });
