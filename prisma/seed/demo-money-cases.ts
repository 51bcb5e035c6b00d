import type { Tx } from "@sportello/db/client";

const day = 86_400_000;

/** What the accounts office has to look at and has looked at: money twice, of which nothing is known, late, and refunds on their way. */
export const seedMoneyCases = async (tx: Tx, accountant: string, now: Date): Promise<void> => {
  const at = (days: number) => new Date(now.getTime() - days * day);
  const paid = await tx.payment.findMany({ where: { state: "paid", kind: "due" }, orderBy: { paidAt: "desc" }, take: 4 });
  const [twice, late, known] = paid;
  if (!twice || !late || !known) throw new Error("the demonstration has no paid dues");
  const about = ({ id, noticeCode, amount }: (typeof paid)[number]) => ({ paymentId: id, noticeCode, amount });
  await tx.paymentCase.createMany({
    data: [
      { kind: "paid_late", key: late.receiptId ?? late.id, ...about(late), reason: "application withdrawn", foundAt: at(6) },
      { kind: "wrong_amount", key: "rt-importo-diverso", ...about(known), amount: known.amount + 100, reason: "receipt rt-importo-diverso", foundAt: at(3) },
      { kind: "orphan_receipt", key: "rt-orfana", paymentId: null, noticeCode: "301000000000009993", amount: 7_350, reason: "receipt rt-orfana", foundAt: at(2) },
    ],
  });
  const creating = await tx.payment.findFirst({ where: { state: "creating" } });
  if (creating) {
    const reason = "pagoPA giudica errata la posizione debitoria: verificare importo, causale, tassonomia e IBAN.";
    await tx.payment.update({ where: { id: creating.id }, data: { lastReason: reason } });
    await tx.paymentCase.create({ data: { kind: "creation_failed", key: creating.id, ...about(creating), reason, foundAt: at(1) } });
  }
  await tx.paymentCase.create({
    data: {
      kind: "paid_twice", key: `${twice.receiptId}-bis`, ...about(twice), reason: `receipt ${twice.receiptId}-bis`, foundAt: at(20), resolvedAt: at(18), resolvedBy: accountant,
      resolution: "refund_requested", note: "Chiesto il rimborso sull'IBAN comunicato dal contribuente.",
    },
  });
  const [one, two, three] = await tx.payment.findMany({ where: { state: "paid", kind: "due", id: { notIn: [twice.id, late.id, known.id] } }, orderBy: { paidAt: "asc" }, take: 3 });
  if (!one || !two || !three) throw new Error("the demonstration has too few paid dues");
  await tx.refund.createMany({
    data: [
      { paymentId: one.id, amount: one.amount, reason: "Concessione disdetta prima dell'inizio", state: "refunded", askedBy: accountant, askedAt: at(25), decidedBy: accountant, decidedAt: at(22), refundedOn: at(15), evidence: "Mandato 214/2026" },
      { paymentId: two.id, amount: Math.floor(two.amount / 2), reason: "Superficie ridotta a metà", state: "approved", askedBy: accountant, askedAt: at(9), decidedBy: accountant, decidedAt: at(5) },
      { paymentId: three.id, amount: three.amount, reason: "Pagato da un'altra persona", state: "asked", askedBy: accountant, askedAt: at(2) },
    ],
  });
};
