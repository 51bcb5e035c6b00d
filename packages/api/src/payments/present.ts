import type { Payment, PaymentCase } from "@sportello/db/generated/client";
import { SplitPart } from "@sportello/domain/payments/charge";
import { isPayable } from "@sportello/domain/payments/state";
import { z } from "zod";
import { isoOrNull } from "../applications/present.ts";

const Lines = z.array(SplitPart.omit({ share: true }).extend({ cents: z.int() }));

/** A payment as both sides read it: amounts in cents, instants ISO, the last day `YYYY-MM-DD`. */
export const paymentView = (payment: Payment) => ({
  id: payment.id,
  applicationId: payment.applicationId,
  kind: payment.kind,
  state: payment.state,
  isPayable: isPayable(payment.state),
  /** A stamp is bought online only. */
  hasNotice: isPayable(payment.state) && payment.kind !== "stamp",
  amount: payment.amount,
  reason: payment.reason,
  dueOn: payment.dueOn.toISOString().slice(0, 10),
  noticeCode: payment.noticeCode,
  iuv: payment.iuv,
  debtorName: payment.debtorName,
  fiscalCode: payment.fiscalCode,
  startedAt: isoOrNull(payment.startedAt),
  paidAt: isoOrNull(payment.paidAt),
  receiptId: payment.receiptId,
  method: payment.method,
  psp: payment.psp,
  isByOffice: payment.isByOffice,
  createdAt: payment.createdAt.toISOString(),
});
export type PaymentView = ReturnType<typeof paymentView>;

/** What the office sees besides: budget chapters, tries, what the intermediary said. */
export const officeView = (payment: Payment) => ({
  ...paymentView(payment),
  split: Lines.parse(payment.split),
  connector: payment.connector,
  attempts: payment.attempts,
  lastReason: payment.lastReason,
  nextInquiryAt: isoOrNull(payment.nextInquiryAt),
});

/** Something about money that a person must look at. */
export const caseView = (found: PaymentCase) => ({
  id: found.id,
  kind: found.kind,
  paymentId: found.paymentId,
  noticeCode: found.noticeCode,
  amount: found.amount,
  reason: found.reason,
  foundAt: found.foundAt.toISOString(),
  resolvedAt: isoOrNull(found.resolvedAt),
  resolution: found.resolution,
  note: found.note,
});
