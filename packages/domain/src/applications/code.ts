/**
 * The public code of an application: "AN", twelve random characters (60 bits), one check character, in Crockford's base 32
 * (no I, L, O, U). Who knows it may read the status without signing in, so it cannot be guessed or counted.
 */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const prefix = "AN";
const randomCharacters = 12;

/** Multiplies by x in GF(32) with x⁵ + x² + 1: distinct weights for every place, so any one wrong or two swapped characters show. */
const timesAlpha = (value: number): number => (value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1);

const remainder = (characters: string): number =>
  [...characters].reduce((sum, character) => timesAlpha(sum) ^ alphabet.indexOf(character), 0);

/** A new code from at least 8 random bytes, of which 60 bits are used. Throws RangeError when there are fewer. */
export const applicationCode = (random: Uint8Array): string => {
  if (random.length < 8) throw new RangeError("An application code needs 8 random bytes");
  const bits = new DataView(random.buffer, random.byteOffset, 8).getBigUint64(0);
  const body = Array.from({ length: randomCharacters }, (_, index) =>
    alphabet.charAt(Number((bits >> BigInt(index * 5)) & 31n)),
  ).join("");
  return prefix + body + alphabet.charAt(timesAlpha(remainder(body)));
};

/**
 * The code as stored, from what a person typed: any case, spaces, dashes, O for 0, I or L for 1, with or without "AN".
 * Null when it cannot be a code.
 */
export const parseApplicationCode = (text: string): string | null => {
  if (text.length > 60) return null;
  const typed = text
    .toUpperCase()
    .replaceAll(/[\s\-.]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  const characters =
    typed.length === prefix.length + randomCharacters + 1 && typed.startsWith(prefix)
      ? typed.slice(prefix.length)
      : typed;
  if (!/^[0-9A-HJKMNP-TV-Z]{13}$/.test(characters)) return null;
  return remainder(characters) === 0 ? prefix + characters : null;
};

/** The code as people read it: in groups of four. */
export const formatApplicationCode = (code: string): string =>
  `${prefix} ${
    code
      .slice(prefix.length)
      .match(/.{1,4}/g)
      ?.join(" ") ?? ""
  }`;
