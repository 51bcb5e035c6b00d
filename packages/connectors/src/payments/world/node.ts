import type { PayOutcome } from "./cards.ts";
import type { Cart, Delivery, LedgerEntry, NodePosition, NodeState } from "./state.ts";

export type NodeOptions = {
  readonly now?: () => Date;
  readonly start?: NodeState;
  readonly onChanged?: (state: NodeState) => void;
};

/** What a payment at the checkout or at the counter led to. `notBefore`: the browser is sent back only after the notification. */
export type PayResult = {
  readonly outcome: "paid" | "refused" | "abandoned" | "not_payable";
  readonly isNotifiedFirst: boolean;
  readonly isBrowserLost: boolean;
};

export const lateSeconds = 20;

/** pagoPA's centre as far as a municipality sees it: positions, carts, money that really moved, and the receipts it sends until they are taken. */
export type PaymentNode = ReturnType<typeof createNode>;

export const createNode = ({ now = () => new Date(), start, onChanged }: NodeOptions = {}) => {
  const positions = new Map((start?.positions ?? []).map((position) => [position.noticeCode, position]));
  const byKey = new Map((start?.positions ?? []).map((position) => [`${position.payee} ${position.key}`, position]));
  const carts = new Map((start?.carts ?? []).map((cart) => [cart.id, cart]));
  const ledger: LedgerEntry[] = [...(start?.ledger ?? [])];
  const ledgerOf = Map.groupBy(ledger, ({ noticeCode }) => noticeCode);
  let deliveries: Delivery[] = [...(start?.deliveries ?? [])];
  let count = start?.count ?? 0;

  const state = (): NodeState => ({
    positions: [...positions.values()],
    carts: [...carts.values()],
    ledger,
    deliveries,
    count,
  });
  const changed = () => onChanged?.(state());
  const nextId = (prefix: string) => {
    count += 1;
    return `${prefix}${now().getTime().toString(36)}${String(count).padStart(6, "0")}`;
  };

  const expireOverdue = (position: NodePosition): NodePosition => {
    if (
      position.status === "VALID" &&
      position.switchToExpired &&
      Date.parse(`${position.dueOn}T23:59:59Z`) < now().getTime()
    )
      position.status = "EXPIRED";
    return position;
  };

  const notify = (entry: LedgerEntry, changes: Partial<Delivery> = {}) => {
    deliveries.push({ id: nextId("d"), entry, dueAt: now().getTime(), tries: 0, isForged: false, ...changes });
  };

  const book = (
    position: NodePosition,
    amount: number,
    channel: LedgerEntry["channel"],
    outcome: LedgerEntry["outcome"] = "OK",
  ): LedgerEntry => {
    const entry: LedgerEntry = {
      receiptId: nextId("rt"),
      noticeCode: position.noticeCode,
      iuv: position.iuv,
      payee: position.payee,
      amount,
      paidAt: now().toISOString(),
      channel,
      outcome,
      psp: channel === "counter" ? "Poste di prova" : "Banca di prova",
      method: channel === "counter" ? "CASH" : "CP",
    };
    if (outcome === "OK") {
      ledger.push(entry);
      ledgerOf.set(entry.noticeCode, [...(ledgerOf.get(entry.noticeCode) ?? []), entry]);
      position.status = "PAID";
      position.receiptId ??= entry.receiptId;
      position.paidAt ??= entry.paidAt;
      position.paidAmount ??= amount;
    }
    return entry;
  };

  /** Moves money (or not) as the card says, and sends the receipts as the card says. */
  const settle = (position: NodePosition, wish: PayOutcome, channel: LedgerEntry["channel"]): PayResult => {
    const result = (outcome: PayResult["outcome"], more: Partial<PayResult> = {}): PayResult => ({
      outcome,
      isNotifiedFirst: false,
      isBrowserLost: false,
      ...more,
    });
    if (wish === "abandoned") return result("abandoned");
    if (expireOverdue(position).status !== "VALID") return result("not_payable");
    // Stamps are sold on the body's own way to the checkout only.
    if (channel === "counter" && position.transfers.some(({ stamp }) => stamp !== undefined))
      return result("not_payable");
    switch (wish) {
      case "refused":
        notify(book(position, position.amount, channel, "KO"));
        break;
      case "paid_twice":
        notify(book(position, position.amount, channel));
        notify(book(position, position.amount, "counter"));
        break;
      case "notification_lost":
        book(position, position.amount, channel);
        break;
      case "notification_late":
        notify(book(position, position.amount, channel), { dueAt: now().getTime() + lateSeconds * 1000 });
        break;
      case "notification_doubled": {
        const entry = book(position, position.amount, channel);
        notify(entry);
        notify(entry);
        break;
      }
      case "forged_signature":
        // Somebody else says that it was paid; no money moved.
        notify({ ...book(position, position.amount, channel, "KO"), outcome: "OK" }, { isForged: true });
        break;
      case "wrong_amount":
        // A receipt over another amount than was collected: the creditor has to refuse it.
        notify({ ...book(position, position.amount, channel, "KO"), outcome: "OK", amount: position.amount + 1 });
        break;
      case "forged_stamp":
        notify(Object.assign(book(position, position.amount, channel), { isStampForged: true }));
        break;
      case "paid":
      case "notification_before_redirect":
      case "browser_closed":
        notify(book(position, position.amount, channel));
        break;
    }
    const hasFailed = wish === "refused" || wish === "forged_signature" || wish === "wrong_amount";
    return result(hasFailed ? "refused" : "paid", {
      isNotifiedFirst: wish === "notification_before_redirect",
      isBrowserLost: wish === "browser_closed",
    });
  };

  return {
    /** Adds a position; "duplicate" when the key or the notice exists already. */
    add(position: Omit<NodePosition, "status" | "createdAt">): "created" | "duplicate" {
      if (byKey.has(`${position.payee} ${position.key}`) || positions.has(position.noticeCode)) return "duplicate";
      const added: NodePosition = { ...position, status: "VALID", createdAt: now().toISOString() };
      positions.set(position.noticeCode, added);
      byKey.set(`${position.payee} ${position.key}`, added);
      changed();
      return "created";
    },
    find: (payee: string, key: string): NodePosition | undefined => {
      const found = byKey.get(`${payee} ${key}`);
      return found && expireOverdue(found);
    },
    findNotice: (noticeCode: string): NodePosition | undefined => {
      const found = positions.get(noticeCode);
      return found && expireOverdue(found);
    },
    positionsOf: (payee: string): NodePosition[] =>
      [...positions.values()].filter((position) => position.payee === payee).map(expireOverdue),
    invalidate(position: NodePosition): boolean {
      if (position.status !== "VALID") return false;
      position.status = "INVALID";
      changed();
      return true;
    },
    openCart(cart: Omit<Cart, "id">): Cart {
      const opened = { ...cart, id: nextId("c") };
      carts.set(opened.id, opened);
      changed();
      return opened;
    },
    cart: (id: string) => carts.get(id),
    pay(noticeCode: string, wish: PayOutcome, channel: LedgerEntry["channel"]): PayResult {
      const position = positions.get(noticeCode);
      const result: PayResult = position
        ? settle(position, wish, channel)
        : { outcome: "not_payable", isNotifiedFirst: false, isBrowserLost: false };
      changed();
      return result;
    },
    /** Every cent that really moved, oldest first. */
    ledger: (): readonly LedgerEntry[] => ledger,
    receiptsOf: (noticeCode: string): LedgerEntry[] => [...(ledgerOf.get(noticeCode) ?? [])],
    deliveries: (): readonly Delivery[] => deliveries,
    replaceDeliveries: (next: Delivery[]) => {
      deliveries = next;
      changed();
    },
    now,
  };
};
