import { z } from "zod";

const instant = z.iso.datetime({ offset: true });

/** Money that arrived, as the intermediary's receipt (ricevuta telematica) says, or as an office proves it (`office`). */
export const PaidFact = z.strictObject({
  kind: z.literal("paid"),
  receiptId: z.string().min(1).max(70),
  /** Euro cents. */
  amount: z.int().min(1),
  paidAt: instant,
  source: z.enum(["intermediary", "office"]).default("intermediary"),
  /** How and through whom, for the receipt: "CP", "Poste di prova". */
  method: z.string().max(70).optional(),
  psp: z.string().max(140).optional(),
});
export type PaidFact = z.infer<typeof PaidFact>;

/**
 * What is known of a payment, one thing at a time. Facts are never changed or taken back; they may arrive in any order and
 * any number of times. Instants are the sender's, not those of the arrival.
 */
export const PaymentFact = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("created"), noticeCode: z.string() }),
  z.strictObject({ kind: z.literal("started"), at: instant }),
  z.strictObject({ kind: z.literal("ended"), how: z.enum(["refused", "abandoned"]), at: instant }),
  PaidFact,
  z.strictObject({ kind: z.literal("expired"), at: instant }),
  z.strictObject({ kind: z.literal("cancelled"), at: instant }),
]);
export type PaymentFact = z.infer<typeof PaymentFact>;

const iso = (text: string): string => new Date(text).toISOString();

/** The same fact told twice has the same key; two different ones never do. */
export const factKey = (fact: PaymentFact): string => {
  switch (fact.kind) {
    case "created":
      return `created ${fact.noticeCode}`;
    case "paid":
      return `paid ${fact.receiptId} ${fact.amount} ${iso(fact.paidAt)} ${fact.source}`;
    case "ended":
      return `ended ${fact.how} ${iso(fact.at)}`;
    case "started":
      return `started ${iso(fact.at)}`;
    // Once is enough: later ones say nothing new.
    case "expired":
    case "cancelled":
      return fact.kind;
  }
};
