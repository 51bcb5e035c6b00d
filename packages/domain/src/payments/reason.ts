const longestReason = 140;

/** What a service's reason (causale) may be filled with; {{codice}} is put at the end where the text does not name it. */
export const reasonPlaceholders = ["servizio", "codice", "richiedente", "codice_fiscale", "anno"] as const;
export type ReasonPlaceholder = (typeof reasonPlaceholders)[number];

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The reason as it goes to the node: one line of at most 140 characters. */
export const reasonLine = (text: string): string =>
  text
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, longestReason);

/** Names between double braces that nothing is known of. */
export const unknownInReason = (text: string): string[] =>
  [...new Set([...text.matchAll(placeholder)].map(([, name = ""]) => name))].filter(
    (name) => !(reasonPlaceholders as readonly string[]).includes(name),
  );

/**
 * The line a payer reads, filled in. The code of the application is never cut off: where the text does not place it, it stands at the end
 * and the text gives way; where it does, what stands behind it does.
 */
export const fillReason = (template: string, values: Readonly<Record<ReasonPlaceholder, string>>): string => {
  const placesCode = /\{\{\s*codice\s*\}\}/.test(template);
  const fill = (text: string): string =>
    text.replaceAll(placeholder, (whole: string, name: string) =>
      Object.hasOwn(values, name) ? values[name as ReasonPlaceholder] : whole,
    );
  if (placesCode || values.codice === "") return reasonLine(fill(template));
  return `${reasonLine(fill(template))
    .slice(0, longestReason - values.codice.length - 1)
    .trimEnd()} ${values.codice}`;
};
