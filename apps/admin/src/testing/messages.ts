import type { Locale } from "@sportello/domain/locales";
import de from "../../messages/de.json" with { type: "json" };
import en from "../../messages/en.json" with { type: "json" };
import it from "../../messages/it.json" with { type: "json" };

const catalogs: Record<Locale, typeof it> = { it, de, en };

/** The texts of the staff's app in a language. */
export const messagesOf = (locale: Locale): typeof it => catalogs[locale];
