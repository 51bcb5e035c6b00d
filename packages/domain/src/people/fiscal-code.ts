import { z } from "zod";

/**
 * The Italian fiscal code (codice fiscale) of a natural person: 16 characters, ministerial decree 12 March 1974 n. 2227.
 * Formally right does not mean that the person exists: only the national register can say that.
 */
const shape = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;
const months = "ABCDEHLMPRST";
/** Two persons with the same code get letters in place of digits, from the right (omocodia). */
const substitutes = "LMNPQRSTUV";
const digitPositions = [6, 7, 9, 10, 12, 13, 14];
const oddValues: Record<string, number> = {
  0: 1,
  1: 0,
  2: 5,
  3: 7,
  4: 9,
  5: 13,
  6: 15,
  7: 17,
  8: 19,
  9: 21,
  A: 1,
  B: 0,
  C: 5,
  D: 7,
  E: 9,
  F: 13,
  G: 15,
  H: 17,
  I: 19,
  J: 21,
  K: 2,
  L: 4,
  M: 18,
  N: 20,
  O: 11,
  P: 3,
  Q: 6,
  R: 8,
  S: 12,
  T: 14,
  U: 16,
  V: 10,
  W: 22,
  X: 25,
  Y: 24,
  Z: 23,
};

const evenValue = (character: string): number =>
  character <= "9" ? Number(character) : character.charCodeAt(0) - "A".charCodeAt(0);

/** The sixteenth character of a code, from its first fifteen. */
export const checkCharacterOf = (fifteen: string): string => {
  const total = Array.from(fifteen.slice(0, 15)).reduce(
    (sum, character, index) => sum + (index % 2 === 0 ? (oddValues[character] ?? 0) : evenValue(character)),
    0,
  );
  return String.fromCharCode("A".charCodeAt(0) + (total % 26));
};

const withDigits = (code: string): string =>
  Array.from(code, (character, index) => {
    const digit = digitPositions.includes(index) ? substitutes.indexOf(character) : -1;
    return digit < 0 ? character : String(digit);
  }).join("");

const exists = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const birthOf = (code: string) => {
  const plain = withDigits(code);
  const dayAndGender = Number(plain.slice(9, 11));
  return {
    year: Number(plain.slice(6, 8)),
    month: months.indexOf(plain.charAt(8)) + 1,
    day: dayAndGender > 40 ? dayAndGender - 40 : dayAndGender,
    gender: dayAndGender > 40 ? ("F" as const) : ("M" as const),
    placeCode: plain.slice(11, 15),
  };
};

/** Spaces and small letters are how people type; neither is an error. */
export const normaliseFiscalCode = (text: string): string => text.replaceAll(/\s/g, "").toUpperCase();

/** Whether the text is a formally right code: shape, an existing day, check character; omocodia included. */
export const isFiscalCode = (text: string): boolean => {
  const code = normaliseFiscalCode(text);
  if (!shape.test(code)) return false;
  const { year, month, day } = birthOf(code);
  return (
    (exists(1900 + year, month, day) || exists(2000 + year, month, day)) && checkCharacterOf(code) === code.charAt(15)
  );
};

export type FiscalCodeBirth = {
  /** ISO date. The code has two digits for the year: the latest century that is not in the future is taken. */
  readonly birthDate: string;
  readonly gender: "F" | "M";
  /** Cadastral (Belfiore) code of the municipality, or Z and three digits for a foreign state. */
  readonly birthPlaceCode: string;
};

/** Birth date, gender and place written in the code, or null when it is not a right code. `today` is an ISO date. */
export const readFiscalCode = (text: string, today: string): FiscalCodeBirth | null => {
  const code = normaliseFiscalCode(text);
  if (!isFiscalCode(code)) return null;
  const { year, month, day, gender, placeCode } = birthOf(code);
  const iso = (century: number) =>
    `${century + year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const birthDate = exists(2000 + year, month, day) && iso(2000) <= today ? iso(2000) : iso(1900);
  return { birthDate, gender, birthPlaceCode: placeCode };
};

/** A code from outside: trimmed, in capitals, formally right. */
export const FiscalCode = z
  .string()
  .max(40)
  .transform(normaliseFiscalCode)
  .refine(isFiscalCode, { error: "fiscal_code" });
