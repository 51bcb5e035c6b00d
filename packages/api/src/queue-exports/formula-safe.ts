/**
 * What a spreadsheet would run when it opens a CSV: a text that begins like a formula, also after spaces or in full width (OWASP, CSV
 * injection). Such a text gets an apostrophe in front, which spreadsheets do not show; one that begins with an apostrophe gets another, so
 * that taking one away gives every text back.
 */
const dangerous = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20'\t\r\n|%]/;

export const formulaSafe = (text: string): string => (dangerous.test(text) ? `'${text}` : text);

/** The text as it was. */
export const asWritten = (safe: string): string => (safe.startsWith("'") ? safe.slice(1) : safe);
