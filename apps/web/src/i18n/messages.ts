import type { Locale } from "@sportello/domain/locales";
import de from "../../messages/de.json";
import en from "../../messages/en.json";
import error from "../../messages/error.json";
import it from "../../messages/it.json";

/** Every text of the site but the forms', which speak for themselves. Italian is the source of the keys: a language that lacks one does not compile. */
export type Messages = typeof it & { error: (typeof error)["it"] };

const messages: Record<Locale, Messages> = {
  it: { ...it, error: error.it },
  de: { ...de, error: error.de },
  en: { ...en, error: error.en },
};

export const messagesOf = (locale: Locale): Messages => messages[locale];
