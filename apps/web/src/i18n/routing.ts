import { locales } from "@sportello/domain/locale-list";
import { defineRouting } from "next-intl/routing";

/**
 * Italian without a prefix, `/de` and `/en` for the others. The language is what the address says: nothing is guessed
 * from the browser and no cookie is set, so a link read aloud or printed opens the same page for everybody.
 */
export const routing = defineRouting({
  locales,
  defaultLocale: "it",
  localePrefix: "as-needed",
  localeDetection: false,
  localeCookie: false,
});
