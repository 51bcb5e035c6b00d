const maxLength = 120;

/** Extensions that a careless click would run, wherever they stand in a name. */
const runnable =
  /\.(exe|com|bat|cmd|scr|pif|msi|msp|dll|js|jse|mjs|vbs|vbe|wsf|wsh|hta|ps1|jar|lnk|reg|sh|apk|app|html?|xhtml|svg|php\d?|aspx?|jsp)(?=\.|$)/i;

/** The last extension, in small letters and without the dot; "" when there is none. */
export const extensionOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/**
 * The name as it may be stored and shown: composed accents, no folders, no control or reordering marks, none of the characters some file
 * system forbids, at most 120 characters with the extension kept.
 */
export const uploadName = (given: string): string => {
  const base = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const clean = base
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, "")
    .replaceAll(/[<>:"|?*]/g, "_")
    .replaceAll(/\s+/g, " ")
    .replace(/^[.\s]+/, "")
    .replace(/[.\s]+$/, "");
  const characters = Array.from(clean);
  if (characters.length <= maxLength) return clean;
  const extension = Array.from(extensionOf(clean)).slice(0, 10).join("");
  return `${characters.slice(0, maxLength - extension.length - 1).join("")}.${extension}`;
};

/** "fattura.exe.pdf": shown by some systems as something else than what it is. */
export const looksRunnable = (name: string): boolean => runnable.test(name);
