import type { PaidFact, PaymentFact } from "./facts.ts";
import type { PaymentState } from "./state.ts";

export type PaymentView = {
  readonly state: PaymentState;
  /** The receipt that settles the debt: the earliest of the right amount. */
  readonly settledBy: PaidFact | null;
  /** Receipts beyond the first: the money is to be given back. Never empty in silence: each becomes a case of the accounts office. */
  readonly toRefund: readonly PaidFact[];
  /** Receipts over another amount than the debt's: they settle nothing until a person has looked. */
  readonly mismatched: readonly PaidFact[];
  /** The money came after the debt had expired or been cancelled. */
  readonly isLate: boolean;
};

/**
 * The state of a payment of `amount` cents from all that is known of it. Depends on the set of facts only, not on their order
 * or on how often each was told; money that arrived outweighs everything else.
 */
export const foldPayment = (amount: number, facts: readonly PaymentFact[]): PaymentView => {
  const receipts = distinctReceipts(facts, amount);
  const right = receipts.filter((receipt) => receipt.amount === amount);
  const [settledBy = null, ...toRefund] = right;
  const ended = facts.some(({ kind }) => kind === "expired" || kind === "cancelled");
  return {
    state: settledBy ? "paid" : unpaidState(facts),
    settledBy,
    toRefund,
    mismatched: receipts.filter((receipt) => receipt.amount !== amount),
    isLate: settledBy !== null && ended,
  };
};

/** One receipt per id, oldest first. Of an id told with two amounts the debt's own counts, then the larger. */
const distinctReceipts = (facts: readonly PaymentFact[], amount: number): PaidFact[] => {
  const byId = new Map<string, PaidFact>();
  for (const fact of facts) {
    if (fact.kind !== "paid") continue;
    const known = byId.get(fact.receiptId);
    if (known === undefined || isBetter(fact, known, amount)) byId.set(fact.receiptId, fact);
  }
  return [...byId.values()].toSorted(
    (one, other) => instantOf(one) - instantOf(other) || compare(one.receiptId, other.receiptId),
  );
};

const isBetter = (candidate: PaidFact, known: PaidFact, amount: number): boolean => {
  const right = Number(candidate.amount === amount) - Number(known.amount === amount);
  if (right !== 0) return right > 0;
  if (candidate.amount !== known.amount) return candidate.amount > known.amount;
  return (
    instantOf(candidate) < instantOf(known) ||
    (instantOf(candidate) === instantOf(known) && compare(JSON.stringify(candidate), JSON.stringify(known)) < 0)
  );
};

const instantOf = ({ paidAt }: PaidFact): number => Date.parse(paidAt);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const unpaidState = (facts: readonly PaymentFact[]): PaymentState => {
  const kinds = new Set(facts.map(({ kind }) => kind));
  if (kinds.has("cancelled")) return "cancelled";
  if (kinds.has("expired")) return "expired";
  const latest = (found: (fact: PaymentFact) => string | null): number =>
    Math.max(
      Number.NEGATIVE_INFINITY,
      ...facts.map((fact) => Date.parse(found(fact) ?? "")).filter((at) => !Number.isNaN(at)),
    );
  const started = latest((fact) => (fact.kind === "started" ? fact.at : null));
  const refused = latest((fact) => (fact.kind === "ended" && fact.how === "refused" ? fact.at : null));
  const abandoned = latest((fact) => (fact.kind === "ended" && fact.how === "abandoned" ? fact.at : null));
  const last = Math.max(started, refused, abandoned);
  if (last === Number.NEGATIVE_INFINITY) return kinds.has("created") ? "waiting" : "creating";
  return last === refused ? "failed" : last === abandoned ? "waiting" : "started";
};
