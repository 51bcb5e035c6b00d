import { createHash } from "node:crypto";
import { keyOf } from "@sportello/api/payments/debt-of";
import { createNode, type PaymentNode } from "@sportello/connectors/payments/world/node";
import type { LedgerEntry, NodePosition, NodeState } from "@sportello/connectors/payments/world/state";
import type { Tx } from "@sportello/db/client";
import type { PaymentKind } from "@sportello/db/generated/client";
import { type Charge, splitOf } from "@sportello/domain/payments/charge";
import { factKey, type PaymentFact } from "@sportello/domain/payments/facts";
import { foldPayment } from "@sportello/domain/payments/fold";
import { nextInquiry } from "@sportello/domain/payments/inquiry";
import { baseFrom, noticeNumber } from "@sportello/domain/payments/notice-code";
import type { PaymentState } from "@sportello/domain/payments/state";
import { addDays, romeDay } from "@sportello/domain/time/rome-day";

/** A debt of the demonstration and what became of it: `paidAt` where money came, twice where it came twice. */
export type DemoDebt = {
  /** Told from the others by it: the same demonstration has the same ids. */
  readonly name: string;
  readonly service: { readonly id: string };
  readonly applicationId: string | null;
  readonly kind: PaymentKind;
  readonly charge: Pick<Charge, "category" | "split">;
  readonly amount: number;
  readonly reason: string;
  readonly debtor: { readonly fiscalCode: string; readonly name: string };
  readonly state: PaymentState;
  readonly askedAt: Date;
  readonly paidAt?: Date | undefined;
  /** When it was called off. Paid at the same instant, the money was faster. */
  readonly calledOffAt?: Date | undefined;
  readonly daysToPay: number;
  readonly outcome?: "paid_twice";
  readonly importId?: string;
  readonly stamp?: { readonly hash: string; readonly province: string };
};

export type Payee = { readonly fiscalCode: string; readonly name: string };

/** The centre of the payments as the demonstration leaves it, on a clock that goes with its history. */
export const openDemoNode = () => {
  let at = new Date();
  let state: NodeState = { positions: [], carts: [], ledger: [], deliveries: [], count: 0 };
  const node = createNode({ now: () => at, onChanged: (next) => (state = next) });
  return {
    node,
    /** Nothing is under way any more: what moved was told. */
    state: (): NodeState => ({ ...state, deliveries: [] }),
    goTo: (instant: Date) => {
      at = instant;
    },
  };
};
export type DemoNode = ReturnType<typeof openDemoNode>;

/** Writes a debt as the jobs would have: facts, what they fold to, and the same at the intermediary. */
export const writeDebt = async (
  tx: Tx,
  demo: DemoNode,
  payee: Payee,
  debt: DemoDebt,
  now: Date,
): Promise<{ id: string; receipts: readonly LedgerEntry[] }> => {
  const id = idOf(debt.name);
  const number = noticeNumber({ aux: 3, segregationCode: "01" }, baseFrom(id));
  const dueOn = addDays(romeDay(debt.askedAt), debt.daysToPay);
  const isTold = debt.state !== "creating";
  const receipts = isTold ? atTheNode(demo, payee, debt, { id, dueOn, ...number }) : [];
  const facts = isTold ? factsOf(debt, number.noticeCode, dueOn, receipts) : [];
  const view = foldPayment(debt.amount, facts);
  const startedAt = facts.findLast((fact) => fact.kind === "started")?.at;
  const paid = view.settledBy;
  await tx.payment.create({
    data: {
      id,
      applicationId: debt.applicationId,
      serviceId: debt.service.id,
      kind: debt.kind,
      state: view.state,
      amount: debt.amount,
      reason: debt.reason,
      category: debt.charge.category,
      split: splitOf(debt.charge.split, debt.amount) ?? [],
      dueOn: new Date(dueOn),
      fiscalCode: debt.debtor.fiscalCode,
      debtorName: debt.debtor.name,
      ...number,
      attempts: 1,
      lastTriedAt: debt.askedAt,
      startedAt: startedAt === undefined ? null : new Date(startedAt),
      nextInquiryAt: ["waiting", "started", "failed"].includes(view.state) ? nextInquiry(debt.askedAt, now) : null,
      paidAt: paid ? new Date(paid.paidAt) : null,
      receiptId: paid?.receiptId ?? null,
      method: paid?.method ?? null,
      psp: paid?.psp ?? null,
      createdAt: debt.askedAt,
      ...(debt.importId !== undefined && { importId: debt.importId, reference: debt.name }),
      ...(debt.stamp && { stampHash: debt.stamp.hash, stampProvince: debt.stamp.province }),
    },
  });
  await tx.paymentFact.createMany({
    data: facts.map((fact) => ({
      paymentId: id,
      key: factKey(fact),
      fact,
      source: "inquiry",
      at: heardAt(fact, debt.askedAt),
    })),
  });
  return { id, receipts };
};

const heardAt = (fact: PaymentFact, askedAt: Date): Date =>
  new Date(fact.kind === "created" ? askedAt : fact.kind === "paid" ? fact.paidAt : fact.at);

const idOf = (name: string): string => {
  const hex = createHash("sha256").update(name).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

type Numbers = { readonly id: string; readonly dueOn: string; readonly noticeCode: string; readonly iuv: string };

const atTheNode = (
  { node, goTo }: DemoNode,
  payee: Payee,
  debt: DemoDebt,
  { id, dueOn, noticeCode, iuv }: Numbers,
): readonly LedgerEntry[] => {
  goTo(debt.askedAt);
  node.add({
    // Of these the intermediary says by itself that their time is over.
    key: keyOf(id),
    payee: payee.fiscalCode,
    companyName: payee.name,
    noticeCode,
    iuv,
    amount: debt.amount,
    reason: debt.reason,
    dueOn,
    switchToExpired: debt.state === "expired",
    debtor: { type: "F", fiscalCode: debt.debtor.fiscalCode, name: debt.debtor.name },
    transfers: [transferOf(debt)],
  });
  if (debt.state === "cancelled") callOff(node, payee, id);
  if (debt.paidAt === undefined) return [];
  goTo(debt.paidAt);
  node.pay(
    noticeCode,
    debt.outcome === "paid_twice" ? "paid_twice" : "notification_lost",
    debt.kind === "due" ? "counter" : "checkout",
  );
  return node.receiptsOf(noticeCode);
};

const transferOf = ({ amount, reason, charge: { category }, stamp }: DemoDebt): NodePosition["transfers"][number] => ({
  amount,
  reason,
  category,
  ...(stamp && { stamp: { hashDocument: stamp.hash, stampType: "01", provincialResidence: stamp.province } }),
});

const callOff = (node: PaymentNode, payee: Payee, id: string): void => {
  const position = node.find(payee.fiscalCode, keyOf(id));
  if (position) node.invalidate(position);
};

const factsOf = (
  { state, askedAt, kind, calledOffAt }: DemoDebt,
  noticeCode: string,
  dueOn: string,
  receipts: readonly LedgerEntry[],
): PaymentFact[] => {
  const at = new Date(askedAt.getTime() + 120_000).toISOString();
  const isOnline = kind !== "due";
  return [
    { kind: "created", noticeCode },
    ...(state === "started" || state === "failed" || (state === "paid" && isOnline)
      ? [{ kind: "started" as const, at }]
      : []),
    ...(state === "failed"
      ? [{ kind: "ended" as const, how: "refused" as const, at: new Date(askedAt.getTime() + 300_000).toISOString() }]
      : []),
    // The night after the last day.
    ...(state === "expired" ? [{ kind: "expired" as const, at: `${addDays(dueOn, 1)}T03:00:00.000Z` }] : []),
    ...(state === "cancelled" || calledOffAt
      ? [{ kind: "cancelled" as const, at: calledOffAt?.toISOString() ?? at }]
      : []),
    ...receipts.map(({ receiptId, amount, paidAt, method, psp }) => ({
      kind: "paid" as const,
      source: "intermediary" as const,
      receiptId,
      amount,
      paidAt,
      method,
      psp,
    })),
  ];
};
