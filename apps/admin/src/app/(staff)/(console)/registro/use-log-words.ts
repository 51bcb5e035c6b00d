import { useLocale, useMessages, useTranslations } from "next-intl";
import { useFormat } from "../../../../i18n/use-format.ts";
import { logWords, type LogWords } from "./log-words.ts";

/** The words of the log in the language of the screen. */
export const useLogWords = (): LogWords =>
  logWords({ t: useTranslations(), format: useFormat(), messages: useMessages(), locale: useLocale() });
