/**
 * The JSON of an event as jsonb can hold it: neither U+0000 nor half a surrogate pair, which `JSON.stringify` writes as escapes, fit in;
 * both become U+FFFD. Only for comparing: the event itself is kept as it came.
 */
export const comparable = (body: string): string =>
  body.replaceAll(/\\(?:u0000|ud[89a-f][0-9a-f]{2}|.)/g, (escape) => (escape.length === 6 ? "\ufffd" : escape));
