import { openSync } from "fontkit";
import { fontFiles } from "./fonts.ts";

const face = openSync(fontFiles.normal);
/** The regular and the bold face cover the same characters. A font file may also be a collection of faces; ours is not. */
const covered: ReadonlySet<number> = new Set("characterSet" in face ? face.characterSet : []);

// Controls, and marks that reorder what follows: in a certified document the order on paper is the order that was written.
const invisible = /[\p{Cc}\p{Cf}]/u;

/**
 * The text as it can be printed: composed accents, no control or reordering marks, and U+FFFD for what the font lacks, because PDF/A
 * (ISO 19005-2, 6.2.11.8) forbids the "missing glyph" box.
 */
export const printable = (text: string): string => {
  const composed = text.toWellFormed().normalize("NFC").replaceAll(/\r\n?/g, "\n").replaceAll("\t", " ");
  return Array.from(composed, (character) => {
    if (character === "\n") return character;
    if (invisible.test(character)) return "";
    return covered.has(character.codePointAt(0) ?? 0) ? character : "\ufffd";
  }).join("");
};
