/** Length a password of staff must have; with a second factor and a lock-out, length is what counts (NIST SP 800-63B-4 §3.1.1.2). */
export const shortestPassword = 12;
export const longestPassword = 128;

export const passwordFaultCodes = ["too_short", "too_long", "too_simple", "names_you", "well_known"] as const;
export type PasswordFault = (typeof passwordFaultCodes)[number];

/** Whose password it is: names and parts of the address are tried first. */
export type PasswordOwner = {
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly town: string;
};

/** Beginnings of the passwords that are tried first everywhere, in the three languages of the staff. */
const wellKnown = [
  "password",
  "passwort",
  "passw0rd",
  "qwerty",
  "qwertz",
  "asdfgh",
  "letmein",
  "benvenut",
  "willkommen",
  "welcome",
  "iloveyou",
  "tiamo",
  "juventus",
  "sportello",
  "changeme",
  "cambiami",
  "amministratore",
  "administrator",
];

/** What is wrong with a password, all at once; empty for a good one. Not asked for: capitals, digits and signs, which make passwords predictable. */
export const passwordFaults = (password: string, owner: PasswordOwner): PasswordFault[] => {
  const plain = plainOf(password);
  const names = [owner.givenName, owner.familyName, owner.email.split("@")[0] ?? "", ...owner.town.split(/\s+/)]
    .flatMap((name) => plainOf(name).split(/[^a-z0-9]+/))
    .filter((name) => name.length >= 4);
  return [
    ...([...password].length < shortestPassword ? (["too_short"] as const) : []),
    ...([...password].length > longestPassword ? (["too_long"] as const) : []),
    ...(new Set(plain).size < 5 || isRun(plain) ? (["too_simple"] as const) : []),
    ...(names.some((name) => plain.includes(name) && plain.length - name.length < shortestPassword)
      ? (["names_you"] as const)
      : []),
    ...(wellKnown.some((word) => plain.includes(word) && plain.length - word.length < 8)
      ? (["well_known"] as const)
      : []),
  ];
};

const plainOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/[\u0300-\u036F]/g, "")
    .toLowerCase();

/** "123456789012", "abcdefghijkl", "987654321098": each character follows the one before it. */
const isRun = (plain: string): boolean => {
  if (plain.length < 2) return false;
  const steps = [...plain]
    .slice(1)
    .map((character, index) => (character.codePointAt(0) ?? 0) - (plain.codePointAt(index) ?? 0));
  const regular = steps.filter((step) => Math.abs(step) === 1 || Math.abs(step) === 9).length;
  return regular >= steps.length - 1;
};
