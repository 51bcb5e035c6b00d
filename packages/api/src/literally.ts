/** A word that somebody looks for, with the signs that LIKE would read as "anything" made plain. */
export const literally = (word: string): string => word.replaceAll(/[\\%_]/g, String.raw`\$&`);
