import { z } from "zod";

/** "IT", spaces and dots are how people type the number; none is an error. */
export const normaliseVatNumber = (text: string): string =>
  text.replaceAll(/[\s.]/g, "").toUpperCase().replace(/^IT/, "");

/**
 * Whether the text is a formally right VAT number (partita IVA), or the 11-digit fiscal code of an organisation:
 * eleven digits, the last by Luhn's rule (decree of the Finance Ministry 23 December 1976). Eleven zeros satisfy Luhn and are refused.
 */
export const isVatNumber = (text: string): boolean => {
  const number = normaliseVatNumber(text);
  if (!/^\d{11}$/.test(number) || number === "00000000000") return false;
  const total = [...number].reduce((sum, character, index) => {
    const doubled = Number(character) * (index % 2 === 1 ? 2 : 1);
    return sum + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return total % 10 === 0;
};

/** A number from outside: eleven digits, formally right. */
export const VatNumber = z.string().max(40).transform(normaliseVatNumber).refine(isVatNumber, { error: "vat_number" });
