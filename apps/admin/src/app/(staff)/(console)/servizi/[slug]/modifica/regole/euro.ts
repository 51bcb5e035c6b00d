import { readCents } from "@sportello/domain/payments/due-row";

const mostCents = 99_999_999;

/** Cents of an amount as people write it in Italy: "1.250,50", "1.250", "16" or "16.00"; null when it is none or beyond a million. */
export const centsOf = (typed: string): number | null => {
  const cents = readCents(typed);
  return cents !== null && cents <= mostCents ? cents : null;
};

export const euroOf = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
