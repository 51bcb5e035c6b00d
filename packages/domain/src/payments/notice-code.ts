/**
 * How a body numbers its notices (numero avviso, pagoPA specification): the first digit ("aux") says what follows.
 * Aux 0 names the application that issues (application code), aux 3 the station (segregation code); both take two digits.
 */
export type Numbering =
  | { readonly aux: 0; readonly applicationCode: string }
  | { readonly aux: 3; readonly segregationCode: string };

export type NoticeNumber = {
  /** 18 digits, printed on the notice and typed by whoever pays. */
  readonly noticeCode: string;
  /** Identifies the debt at the node: 15 digits with aux 0, 17 with aux 3. */
  readonly iuv: string;
};

const baseDigits = 13;

/** Two check digits: everything before them, aux digit included, modulo 93. At most 16 digits: exact in a double. */
const checkDigits = (before: string): string => String(Number(before) % 93).padStart(2, "0");

const prefixOf = (numbering: Numbering): string =>
  numbering.aux === 0 ? numbering.applicationCode : numbering.segregationCode;

/** The notice code and IUV of the debt with this base (13 digits, unique for the body and prefix). Throws RangeError on a malformed part. */
export const noticeNumber = (numbering: Numbering, base: string): NoticeNumber => {
  const prefix = prefixOf(numbering);
  if (!/^\d{2}$/.test(prefix)) throw new RangeError("an application or segregation code is two digits");
  if (!/^\d{13}$/.test(base)) throw new RangeError(`the base of a notice code is ${baseDigits} digits`);
  const check = checkDigits(`${numbering.aux}${prefix}${base}`);
  const iuv = numbering.aux === 0 ? `${base}${check}` : `${prefix}${base}${check}`;
  return { noticeCode: `${numbering.aux}${prefix}${base}${check}`, iuv };
};

/** Whether the 18 digits can be a notice code: form, and check digits where the aux digit has the rule (all but 1). */
export const isNoticeCode = (text: string): boolean =>
  /^[0-3]\d{17}$/.test(text) && (text.startsWith("1") || checkDigits(text.slice(0, 16)) === text.slice(16));

/** The IUV inside a notice code: after application code for aux 0, after the aux digit otherwise. Null when it is none. */
export const iuvOf = (noticeCode: string): string | null =>
  !isNoticeCode(noticeCode) ? null : noticeCode.startsWith("0") ? noticeCode.slice(3) : noticeCode.slice(1);

/** A base of 13 digits from a UUID and a counter: the same payment gets the same code again, `salt` makes another after a collision. */
export const baseFrom = (uuid: string, salt = 0): string => {
  const digits = BigInt(`0x${uuid.replaceAll("-", "")}`) + BigInt(salt) * 7_919n * 10n ** 6n;
  return (digits % 10n ** BigInt(baseDigits)).toString().padStart(baseDigits, "0");
};

/** In groups of four, as it is printed: "3010 0000 0000 0001 44". */
export const groupNoticeCode = (noticeCode: string): string => noticeCode.replaceAll(/(.{4})(?=.)/g, "$1 ");
