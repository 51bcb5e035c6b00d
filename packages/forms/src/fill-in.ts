/** Puts values in the place of {name}; a value that is not given leaves the placeholder to be seen. */
export const fillIn = (text: string, params: Readonly<Record<string, string | number>> = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
