/** The languages Sportello speaks; Italian is the default and complete. Alone in its file for whoever needs no schema, as the proxy before every page. */
export const locales = ["it", "de", "en"] as const;
