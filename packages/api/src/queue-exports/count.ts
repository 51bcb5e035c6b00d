import type { StaffContext } from "../context.ts";
import { askOn } from "../services/ask.ts";
import { backgroundFrom, type ExportQuestion } from "./question.ts";
import { countSql } from "./rows-sql.ts";

/** How many applications a file would have, and whether it had better be made in the background. */
export const countExport = (
  { runtime, tenant, actor, now }: StaffContext,
  question: Pick<ExportQuestion, "filter" | "sort" | "ids">,
) =>
  runtime.database.inTenantSql(tenant.id, async (client) => {
    const { text, values } = countSql(actor, question, now);
    const [counted] = await askOn(client)<{ rows: number }>(text, ...values);
    const rows = counted?.rows ?? 0;
    return { rows, isLong: rows >= backgroundFrom };
  });
