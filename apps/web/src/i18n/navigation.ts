import type { Locale } from "@sportello/domain/locales";
import { redirect as redirectTo } from "next/navigation";
import { inLanguage } from "./in-language.ts";

type Place = { readonly href: string; readonly locale: Locale };

/**
 * The address of a path of ours in a language. The navigation of next-intl says the same, but brings its link, and with it the whole of
 * its runtime, 13 kB gzipped, to every page in the browser.
 */
export const getPathname = ({ href, locale }: Place): string => inLanguage(href, locale);

/** Leaves the page for another one of ours. */
export const redirect = ({ href, locale }: Place): never => redirectTo(inLanguage(href, locale));
