/** The text with what is known put in; a placeholder nobody knows stays as it was typed, as it will in the mail. */
export const fillExample = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{\{\s*([a-z_]+)\s*\}\}/g, (whole: string, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? whole) : whole));
