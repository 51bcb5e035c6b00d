import type { Locale } from "@sportello/domain/locales";
import formsDe from "@sportello/forms/messages/de.json";
import formsEn from "@sportello/forms/messages/en.json";
import formsIt from "@sportello/forms/messages/it.json";
import de from "../../messages/de.json";
import en from "../../messages/en.json";
import it from "../../messages/it.json";

/** Every text of the site; Italian is the source of the keys, a language that lacks one does not compile. */
export type Messages = typeof it & { forms: typeof formsIt };

const messages: Record<Locale, Messages> = {
  it: { ...it, forms: formsIt },
  de: { ...de, forms: formsDe },
  en: { ...en, forms: formsEn },
};

export const messagesOf = (locale: Locale): Messages => messages[locale];
