import type { PaymentNode } from "@sportello/connectors/payments/world/node";
import type { Tx } from "@sportello/db/client";
import type { Payment } from "@sportello/db/generated/client";
import { PaymentFact } from "@sportello/domain/payments/facts";
import { foldPayment } from "@sportello/domain/payments/fold";
import { noticeNumber } from "@sportello/domain/payments/notice-code";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import type { DemoNode, Payee } from "./demo-debts.ts";

const day = 86_400_000;

/** What the accounts office has to look at and has looked at: money twice, over another amount, of which nothing is known, and refunds on their way. */
export const seedMoneyCases = async (
  tx: Tx,
  demo: DemoNode,
  payee: Payee,
  accountant: string,
  now: Date,
): Promise<void> => {
  const at = (days: number) => new Date(now.getTime() - days * day);
  const refundTwice = await seedTwice(tx, accountant, at);
  const dues = await tx.payment.findMany({
    where: { state: "paid", kind: "due", id: { not: refundTwice } },
    orderBy: { paidAt: "asc" },
  });
  const [one, two] = dues;
  const known = dues.at(-1);
  if (!one || !two || !known) throw new Error("the demonstration has too few paid dues");
  await tx.paymentCase.create({
    data: {
      kind: "wrong_amount",
      key: "rt-importo-diverso",
      ...about(known),
      amount: known.amount + 100,
      reason: "receipt rt-importo-diverso",
      foundAt: at(0.5),
    },
  });
  await seedOrphan(tx, demo, payee, at(2));
  const creating = await tx.payment.findFirst({ where: { state: "creating" } });
  if (creating) {
    const reason = "pagoPA giudica errata la posizione debitoria: verificare importo, causale, tassonomia e IBAN.";
    await tx.payment.update({ where: { id: creating.id }, data: { lastReason: reason } });
    await tx.paymentCase.create({
      data: { kind: "creation_failed", key: creating.id, ...about(creating), reason, foundAt: at(1) },
    });
  }
  await tx.refund.createMany({
    data: [
      {
        paymentId: one.id,
        amount: one.amount,
        reason: "Concessione disdetta prima dell'inizio",
        state: "refunded",
        askedBy: accountant,
        askedAt: at(25),
        decidedBy: accountant,
        decidedAt: at(22),
        refundedOn: new Date(romeDay(at(15))),
        evidence: `Mandato 214/${romeDay(at(15)).slice(0, 4)}`,
      },
      {
        paymentId: two.id,
        amount: Math.floor(two.amount / 2),
        reason: "Superficie ridotta a metà",
        state: "asked",
        askedBy: accountant,
        askedAt: at(2),
      },
    ],
  });
};

const about = ({ id, noticeCode, amount }: Payment) => ({ paymentId: id, noticeCode, amount });

/** The case of the due that was paid twice, looked at, and the refund it led to. Returns the payment's id. */
const seedTwice = async (tx: Tx, accountant: string, at: (days: number) => Date): Promise<string> => {
  for (const { facts, ...payment } of await tx.payment.findMany({
    where: { state: "paid", kind: "due" },
    include: { facts: true },
  })) {
    const [second] = foldPayment(
      payment.amount,
      facts.map(({ fact }) => PaymentFact.parse(fact)),
    ).toRefund;
    if (!second) continue;
    const since = (hours: number) => new Date(Date.parse(second.paidAt) + hours * 3_600_000);
    const note = "Secondo versamento, da rendere sull'IBAN comunicato dal contribuente.";
    const { id: caseId } = await tx.paymentCase.create({
      data: {
        kind: "paid_twice",
        key: second.receiptId,
        ...about(payment),
        reason: `receipt ${second.receiptId}`,
        foundAt: since(1),
        resolvedAt: since(20),
        resolvedBy: accountant,
        resolution: "refund_requested",
        note,
      },
    });
    await tx.refund.create({
      data: {
        paymentId: payment.id,
        caseId,
        amount: second.amount,
        reason: note,
        state: "approved",
        askedBy: accountant,
        askedAt: since(20),
        decidedBy: accountant,
        decidedAt: at(0.5),
      },
    });
    return payment.id;
  }
  throw new Error("the demonstration has no due that was paid twice");
};

/** Money on a notice that the intermediary knows and Sportello does not: made by hand on the intermediary's own pages, usually. */
const seedOrphan = async (tx: Tx, { node, goTo }: DemoNode, payee: Payee, foundAt: Date): Promise<void> => {
  const amount = 7_350;
  const number = noticeNumber({ aux: 3, segregationCode: "01" }, "0000000000999");
  goTo(new Date(foundAt.getTime() - 3 * day));
  addByHand(node, payee, { ...number, amount, dueOn: addDays(romeDay(foundAt), 30) });
  goTo(new Date(foundAt.getTime() - day / 2));
  node.pay(number.noticeCode, "notification_lost", "counter");
  await tx.paymentCase.create({
    data: {
      kind: "orphan_receipt",
      key: number.noticeCode,
      paymentId: null,
      noticeCode: number.noticeCode,
      amount,
      reason: `unknown_here: - / ${amount} paid`,
      foundAt,
    },
  });
};

const addByHand = (
  node: PaymentNode,
  payee: Payee,
  { noticeCode, iuv, amount, dueOn }: { noticeCode: string; iuv: string; amount: number; dueOn: string },
): void => {
  const reason = "Diritti di segreteria";
  node.add({
    key: `manuale-${iuv}`,
    payee: payee.fiscalCode,
    companyName: payee.name,
    noticeCode,
    iuv,
    amount,
    reason,
    dueOn,
    switchToExpired: false,
    debtor: { type: "F", fiscalCode: "ANONIMO", name: "Contribuente" },
    transfers: [{ amount, reason, category: "9/0101100IM/" }],
  });
};
