/** Where a payment stands. `creating`: the intermediary does not know the debt yet; `failed`: the last attempt was refused and another may follow. */
export const paymentStates = ["creating", "waiting", "started", "failed", "paid", "expired", "cancelled"] as const;
export type PaymentState = (typeof paymentStates)[number];

/** From these the citizen may still pay, by notice or online. */
export const payableStates = ["waiting", "started", "failed"] as const satisfies readonly PaymentState[];
export const isPayable = (state: PaymentState): boolean => (payableStates as readonly PaymentState[]).includes(state);

/** What a payment is asked for. `due`: imported by the accounts office, without an application. */
export const paymentKinds = ["immediate", "deferred", "stamp", "due"] as const;
export type PaymentKind = (typeof paymentKinds)[number];
