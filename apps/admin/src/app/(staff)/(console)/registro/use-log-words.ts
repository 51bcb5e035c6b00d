import { useFormatter, useLocale, useMessages, useTranslations } from "next-intl";
import { logWords, type LogWords } from "./log-words.ts";

/** The words of the log in the language of the screen. */
export const useLogWords = (): LogWords => logWords({ t: useTranslations(), format: useFormatter(), messages: useMessages(), locale: useLocale() });
