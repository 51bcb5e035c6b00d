import type { Locale } from "@sportello/domain/locales";
import { hasLocale } from "next-intl";
import { routing } from "./routing.ts";

/** The language a path names; Italian when it names none of ours. */
export const localeOf = (asked: string): Locale => (hasLocale(routing.locales, asked) ? asked : routing.defaultLocale);
