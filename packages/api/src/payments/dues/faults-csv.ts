import type { DueRow } from "@sportello/db/generated/client";
import { dueColumns } from "@sportello/domain/payments/due-row";
import { stringify } from "csv-stringify/sync";
import { z } from "zod";
import type { StaffContext } from "../../context.ts";
import { loadDues } from "./load.ts";

const batch = 2_000;
const Values = z.array(z.string());

/**
 * The wrong lines of a file of dues, in the columns they came in, with line and mistakes in front: corrected, the file is uploaded as it is (what
 * it has besides is passed over). Formulas are defused.
 */
export async function* dueFaultsCsv(ctx: StaffContext, { id }: { id: string }): AsyncGenerator<string> {
  await ctx.inTenant((tx) => loadDues(tx, ctx, id));
  yield `\uFEFF${stringify([["riga", "errori", ...dueColumns]], { delimiter: ";" })}`;
  for (let after = 0, isMore = true; isMore;) {
    const rows: DueRow[] = await ctx.inTenant((tx) =>
      tx.dueRow.findMany({
        where: { importId: id, faults: { not: null }, line: { gt: after } },
        orderBy: { line: "asc" },
        take: batch,
      }),
    );
    if (rows.length > 0)
      yield stringify(
        rows.map(({ line, faults, raw }) => [line, faults, ...Values.parse(JSON.parse(raw ?? "[]"))]),
        { delimiter: ";", escape_formulas: true },
      );
    after = rows.at(-1)?.line ?? after;
    isMore = rows.length === batch;
  }
}
