import type { Locale } from "@sportello/domain/locales";
import { languageCookie } from "./cookie.ts";

const yearSeconds = 31_536_000;

/** Remembers the language in this browser; the page must then be asked again. A preference, no personal datum: scripts may write it. */
export const chooseLanguage = (locale: Locale): void => {
  const secure = location.protocol === "https:" ? "; secure" : "";
  // The asynchronous cookie store is missing where the desk's browsers are old.
  document.cookie = `${languageCookie}=${locale}; path=/; max-age=${yearSeconds}; samesite=strict${secure}`;
};
