import type { Debt, DebtRef } from "@sportello/connectors/payments/port";
import type { Payment } from "@sportello/db/generated/client";
import { Stamp } from "@sportello/domain/payments/stamp";

type Numbered = Payment & { readonly noticeCode: string; readonly iuv: string };

export const isNumbered = (payment: Payment): payment is Numbered =>
  payment.noticeCode !== null && payment.iuv !== null;

export const refOf = ({ id, noticeCode, iuv }: Pick<Numbered, "id" | "noticeCode" | "iuv">): DebtRef => ({
  key: keyOf(id),
  noticeCode,
  iuv,
});

/** The payment's id without dashes: 32 characters, as intermediaries allow for their keys. */
export const keyOf = (id: string): string => id.replaceAll("-", "");

/** A payment as the intermediary is told of it. The budget split is ours; the node knows one transfer to the body's account. */
export const debtOf = (payment: Numbered, email?: string): Debt => ({
  ...refOf(payment),
  amount: payment.amount,
  reason: payment.reason,
  dueOn: payment.dueOn.toISOString().slice(0, 10),
  debtor: {
    type: payment.debtorType === "G" ? "G" : "F",
    fiscalCode: payment.fiscalCode,
    name: payment.debtorName,
    ...(email !== undefined && { email }),
  },
  transfers: [{ amount: payment.amount, reason: payment.reason, category: payment.category, ...stampOf(payment) }],
});

/** A digital stamp is a transfer to the treasury, sealed over a document; the seal is made before the intermediary is told. */
const stampOf = ({
  kind,
  stampHash,
  stampProvince,
}: Pick<Payment, "kind" | "stampHash" | "stampProvince">): { stamp?: Stamp } =>
  kind === "stamp" ? { stamp: Stamp.parse({ hashDocument: stampHash, provincialResidence: stampProvince }) } : {};
