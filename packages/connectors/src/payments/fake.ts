import { ConnectorDown, ConnectorRefused } from "../failures.ts";
import type { DebtStatus, Inbound, Payments } from "./port.ts";
import { readStamp } from "./stamp-xml.ts";
import { createFaults, type Faults } from "./world/faults.ts";
import { createNode, type PaymentNode } from "./world/node.ts";
import { soldStamp } from "./world/sold-stamp.ts";
import { createStampSeller, type StampSeller } from "./world/stamp-seller.ts";
import type { NodePosition } from "./world/state.ts";

export type FakePayments = Payments & {
  readonly stamp: NonNullable<Payments["stamp"]>;
  /** The centre behind it: pay at its counter, read its ledger. */
  readonly node: PaymentNode;
  readonly faults: Faults;
  readonly payee: { readonly fiscalCode: string; readonly name: string; readonly cbill?: string | undefined };
};

const states: Record<NodePosition["status"], DebtStatus["state"]> = {
  VALID: "open",
  PAID: "paid",
  INVALID: "cancelled",
  EXPIRED: "expired",
};
const pageSize = 1_000;
/** One for all fakes of a process: keys take their time. */
let seller: Promise<StampSeller> | undefined;

/** An intermediary in memory that keeps the port's promises, on the same centre the vendors' mocks stand on. Its inbound side speaks JSON. */
export const createFakePayments = ({
  now = () => new Date(),
  payee = { fiscalCode: "00998877666", name: "Comune di Bugliano" },
}: { now?: () => Date; payee?: FakePayments["payee"] } = {}): FakePayments => {
  const node = createNode({ now });
  const faults = createFaults();
  const statusOf = (position: NodePosition): DebtStatus => ({
    noticeCode: position.noticeCode,
    amount: position.amount,
    state: states[position.status],
    receipts: node.receiptsOf(position.noticeCode).map(({ receiptId, amount, paidAt, method, psp }) => ({
      receiptId,
      amount,
      paidAt: new Date(paidAt),
      method,
      psp,
    })),
  });
  const weather = () => {
    if (faults.current() === "down") {
      faults.take();
      throw new ConnectorDown("fake intermediary is down");
    }
  };

  return {
    node,
    faults,
    payee,
    numbering: { aux: 3, segregationCode: "01" },
    async createDebt(debt) {
      weather();
      const { key, iuv, noticeCode, amount, reason, dueOn, debtor, transfers } = debt;
      const { type, fiscalCode, name } = debtor;
      const added = node.add({
        key,
        iuv,
        noticeCode,
        amount,
        reason,
        dueOn,
        payee: payee.fiscalCode,
        companyName: payee.name,
        debtor: { type, fiscalCode, name },
        switchToExpired: false,
        transfers: transfers.map(({ stamp, ...transfer }) => ({ ...transfer, ...(stamp && { stamp }) })),
      });
      const known = node.find(payee.fiscalCode, key);
      if (added === "duplicate" && known?.noticeCode !== noticeCode)
        throw new ConnectorRefused("notice_taken", "the notice code is taken");
      if (faults.take() === "unknown_outcome")
        throw new ConnectorDown("fake intermediary did not answer", { isOutcomeUnknown: true });
    },
    async status({ key }) {
      weather();
      const found = node.find(payee.fiscalCode, key);
      return found ? statusOf(found) : null;
    },
    async begin({ noticeCode, amount, reason, returnTo }) {
      weather();
      const cart = node.openCart({
        noticeCode,
        amount,
        description: reason,
        companyName: payee.name,
        ok: returnTo.paid,
        cancel: returnTo.cancelled,
        error: returnTo.failed,
      });
      return { payUrl: `https://checkout.example/${cart.id}` };
    },
    async cancel({ key }) {
      weather();
      const found = node.find(payee.fiscalCode, key);
      if (found) node.invalidate(found);
    },
    async list({ from, to, after }) {
      weather();
      const start = after === null ? 0 : Number(after);
      const found = node.positionsOf(payee.fiscalCode).filter(({ dueOn }) => dueOn >= from && dueOn <= to);
      return {
        debts: found.slice(start, start + pageSize).map(statusOf),
        next: start + pageSize < found.length ? String(start + pageSize) : null,
      };
    },
    async stamp({ noticeCode }) {
      weather();
      const [entry] = node.receiptsOf(noticeCode);
      const transfer = node.findNotice(noticeCode)?.transfers.find(({ stamp }) => stamp !== undefined);
      if (!entry || !transfer) return null;
      seller ??= createStampSeller();
      const signers = await seller;
      return readStamp(soldStamp(entry, transfer, signers) ?? "", { authorities: signers.authority });
    },
    inbound: jsonInbound,
    ping: async () => weather(),
  };
};

export const fakeKey = "the node's own key";

const jsonInbound: Inbound = {
  read({ headers, body }) {
    if (headers["x-station-key"] !== fakeKey)
      throw new ConnectorRefused("forged", "the caller did not prove to be the node");
    const question = JSON.parse(body) as ReturnType<Inbound["read"]>;
    return question.kind === "receipt"
      ? { ...question, receipt: { ...question.receipt, paidAt: new Date(question.receipt.paidAt) } }
      : question;
  },
  answer: (_question, result) => ({ status: 200, contentType: "application/json", body: JSON.stringify(result) }),
};
