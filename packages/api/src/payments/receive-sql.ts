import type { InboundQuestion } from "@sportello/connectors/payments/port";
import type { Payment } from "@sportello/db/generated/client";
import type { Runtime } from "../runtime.ts";

/** A connection inside a transaction of one municipality. */
export type Client = Parameters<Parameters<Runtime["database"]["inTenantSql"]>[1]>[0];

export type Owed = Payment & { readonly noticeCode: string; readonly iuv: string };

const find = `
  select id, state, amount, reason, category, due_on as "dueOn", debtor_type as "debtorType", fiscal_code as "fiscalCode", debtor_name as "debtorName",
    iuv, notice_code as "noticeCode", kind, stamp_hash as "stampHash", stamp_province as "stampProvince"
  from payment where notice_code = $1`;

/** The row of the municipality's direct payment connector; null where it has none. */
export const findConnector = async (
  client: Client,
): Promise<{ readonly vendor: string; readonly options: Buffer } | null> => {
  const { rows } = await client.query<{ vendor: string; options: Buffer }>({
    name: "find-station",
    text: "select vendor, options from connector where kind = 'payments'",
  });
  return rows[0] ?? null;
};

/** The debt with this notice, with what an answer needs of it. */
export const findOwed = async (client: Client, noticeCode: string): Promise<Owed | null> => {
  const { rows } = await client.query<Owed>({ name: "find-owed", text: find, values: [noticeCode] });
  return rows[0] ?? null;
};

export type Kept = {
  readonly connector: string;
  readonly body: string;
  readonly question: InboundQuestion | null;
  readonly paymentId: string | null;
  readonly at: Date;
};

/** Longer than any message of the node; the rest of a flood is not kept. */
const longestBody = 100_000;

const receiptOf = (question: InboundQuestion | null): string | null =>
  question?.kind === "receipt" ? JSON.stringify({ outcome: question.outcome, ...question.receipt }) : null;

const valuesOf = ({ connector, body, question, paymentId, at }: Kept) => [
  connector,
  body.slice(0, longestBody).replaceAll("\u0000", ""),
  question?.noticeCode ?? null,
  receiptOf(question),
  paymentId,
  at,
];

/** The message as it came and the event for the job, in one statement. */
export const keepTaken = async (client: Client, kept: Kept): Promise<void> => {
  await client.query({
    name: "keep-notification",
    text: `
      with kept as (
        insert into payment_notification (id, connector, body, verdict, notice_code, receipt, payment_id, received_at)
        values (uuidv7(), $1, $2, 'taken', $3, $4, $5, $6) returning id
      )
      insert into outbox_event (id, name, payload) select uuidv7(), 'payment/notified', jsonb_build_object('notificationId', id) from kept`,
    values: valuesOf(kept),
  });
};

/** A receipt over another amount than was asked also becomes a case: somebody paid something. */
export const keepRefused = async (client: Client, kept: Kept & { readonly verdict: string }): Promise<void> => {
  await client.query({
    name: "keep-refused-notification",
    text: "insert into payment_notification (id, connector, body, verdict, notice_code, receipt, payment_id, received_at, processed_at) values (uuidv7(), $1, $2, $7, $3, $4, $5, $6, $6)",
    values: [...valuesOf(kept), kept.verdict],
  });
  if (kept.verdict !== "PAA_SEMANTICA" || kept.question?.kind !== "receipt" || kept.paymentId === null) return;
  const { receiptId, amount } = kept.question.receipt;
  await client.query(
    `insert into payment_case (id, kind, key, payment_id, notice_code, amount, reason, found_at) values (uuidv7(), 'wrong_amount', $1, $2, $3, $4, $5, $6)
     on conflict (tenant_id, kind, key) do nothing`,
    [receiptId, kept.paymentId, kept.question.noticeCode, amount, `receipt ${receiptId}`, kept.at],
  );
};
