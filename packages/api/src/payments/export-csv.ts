import type { Payment } from "@sportello/db/generated/client";
import { stringify } from "csv-stringify/sync";
import { record } from "../audit/record.ts";
import type { StaffContext } from "../context.ts";
import { paymentsWhere, type PaymentsQuestion } from "./list.ts";
import { paymentsReach } from "./reach/of.ts";
import { paymentsWithin } from "./reach/where.ts";

const batch = 1_000;
const heads = [
  "avviso",
  "iuv",
  "debitore",
  "codice_fiscale",
  "causale",
  "importo",
  "stato",
  "scadenza",
  "richiesto_il",
  "pagato_il",
  "ricevuta",
  "psp",
  "capitoli",
];

/** The payments of a question that one sees as CSV, in batches as they are read, with formulas defused for spreadsheets. Audited. */
export async function* exportPayments(
  ctx: StaffContext,
  question: Omit<PaymentsQuestion, "cursor">,
): AsyncGenerator<string> {
  await ctx.inTenant((tx) =>
    record(tx, ctx, {
      action: "payment.exported",
      details: {
        ...(question.state && { state: question.state }),
        from: question.from ?? null,
        to: question.to ?? null,
      },
    }),
  );
  const within = paymentsWithin(await ctx.inTenant((tx) => paymentsReach(tx, ctx.actor)));
  yield `\uFEFF${stringify([heads], { delimiter: ";" })}`;
  for (let after: string | null = null; ;) {
    const before: string | null = after;
    const rows: Payment[] = await ctx.inTenant((tx) =>
      tx.payment.findMany({
        where: { AND: [within, paymentsWhere(question), before === null ? {} : { id: { gt: before } }] },
        orderBy: { id: "asc" },
        take: batch,
      }),
    );
    if (rows.length > 0) {
      yield stringify(
        rows.map((row) => [
          row.noticeCode,
          row.iuv,
          row.debtorName,
          row.fiscalCode,
          row.reason,
          (row.amount / 100).toFixed(2).replace(".", ","),
          row.state,
          row.dueOn.toISOString().slice(0, 10),
          row.createdAt.toISOString(),
          row.paidAt?.toISOString() ?? "",
          row.receiptId,
          row.psp,
          (row.split as { chapter: string; cents: number }[])
            .map(({ chapter, cents }) => `${chapter}=${(cents / 100).toFixed(2)}`)
            .join(" "),
        ]),
        { delimiter: ";", escape_formulas: true },
      );
    }
    after = rows.at(-1)?.id ?? null;
    if (rows.length < batch) return;
  }
}
