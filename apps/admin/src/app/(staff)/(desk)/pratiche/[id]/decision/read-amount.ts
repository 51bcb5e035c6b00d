import { readCents } from "@sportello/domain/payments/due-row";

/** Cents of an amount as an operator types it; 0 asks for nothing. Null when it is none. */
export const readAmount = (text: string): number | null => (/^\s*0+([.,]0{1,2})?\s*$/.test(text) ? 0 : readCents(text));

/** The same amount as it would be typed; nothing where none is known yet. */
export const typeAmount = (cents: number | null | undefined): string =>
  cents === null || cents === undefined ? "" : (cents / 100).toFixed(2).replace(".", ",");
