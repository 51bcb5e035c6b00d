import type { Locale } from "@sportello/domain/locales";
import de from "../../messages/de.json";
import en from "../../messages/en.json";
import it from "../../messages/it.json";

/** Every text of the site but the forms', which speak for themselves. Italian is the source of the keys: a language that lacks one does not compile. */
export type Messages = typeof it;

const messages: Record<Locale, Messages> = { it, de, en };

export const messagesOf = (locale: Locale): Messages => messages[locale];
