/** Test cards of the checkout page: the number forces what happens, as with the test cards of any card company. */
export const cards = [
  { number: "4000 0000 0000 0010", outcome: "paid" },
  { number: "4000 0000 0000 0028", outcome: "refused" },
  { number: "4000 0000 0000 0036", outcome: "paid_twice" },
  { number: "4000 0000 0000 0044", outcome: "notification_lost" },
  { number: "4000 0000 0000 0051", outcome: "notification_late" },
  { number: "4000 0000 0000 0069", outcome: "notification_doubled" },
  { number: "4000 0000 0000 0077", outcome: "notification_before_redirect" },
  { number: "4000 0000 0000 0085", outcome: "forged_signature" },
  { number: "4000 0000 0000 0093", outcome: "wrong_amount" },
  { number: "4000 0000 0000 0101", outcome: "browser_closed" },
  { number: "4000 0000 0000 0119", outcome: "forged_stamp" },
] as const;

/** `abandoned` has no card: it is the button that goes back. */
export type PayOutcome = (typeof cards)[number]["outcome"] | "abandoned";

export const outcomeOfCard = (number: string): PayOutcome | null =>
  cards.find((card) => card.number.replaceAll(" ", "") === number.replaceAll(/\D/g, ""))?.outcome ?? null;
