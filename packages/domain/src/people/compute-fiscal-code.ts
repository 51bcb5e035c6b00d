import { checkCharacterOf } from "./fiscal-code.ts";

export type NamedBirth = {
  readonly familyName: string;
  readonly givenName: string;
  /** ISO date. */
  readonly birthDate: string;
  readonly gender: "F" | "M";
  /** Cadastral (Belfiore) code of the place of birth, e.g. "H501". */
  readonly birthPlaceCode: string;
};

const monthLetters = "ABCDEHLMPRST";

const lettersOf = (name: string): { consonants: string; vowels: string } => {
  const letters = name
    .normalize("NFD")
    .toUpperCase()
    .replaceAll(/[^A-Z]/g, "");
  return { consonants: letters.replaceAll(/[AEIOU]/g, ""), vowels: letters.replaceAll(/[^AEIOU]/g, "") };
};

const three = ({ consonants, vowels }: { consonants: string; vowels: string }): string =>
  `${consonants}${vowels}XXX`.slice(0, 3);

const givenThree = (name: string): string => {
  const letters = lettersOf(name);
  const [first, , third, fourth] = letters.consonants;
  return first && third && fourth ? first + third + fourth : three(letters);
};

/** The code these data give by the decree of 1974. For test identities and checks: the true code is the one the Revenue Agency assigned. */
export const computeFiscalCode = ({ familyName, givenName, birthDate, gender, birthPlaceCode }: NamedBirth): string => {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const dayOfBirth = Number(day) + (gender === "F" ? 40 : 0);
  const fifteen =
    three(lettersOf(familyName)) +
    givenThree(givenName) +
    year.slice(2) +
    monthLetters.charAt(Number(month) - 1) +
    String(dayOfBirth).padStart(2, "0") +
    birthPlaceCode.toUpperCase();
  return fifteen + checkCharacterOf(fifteen);
};
