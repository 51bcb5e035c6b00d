import { formatTag } from "@sportello/domain/format-tag";
import { locales } from "@sportello/domain/locale-list";
import type { Locale } from "@sportello/domain/locales";
import { createFormatter } from "use-intl/core";

/** The sites tell the library their own languages only; what it hands them to takes any tag. */
const make = (locale: Locale) => createFormatter({ locale: formatTag[locale] as Locale, timeZone: "Europe/Rome" });

const made = Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<
  Locale,
  ReturnType<typeof make>
>;

/** Days, hours, numbers and amounts as they are written in a language; for components `useFormat`. */
export const formatOf = (locale: Locale): ReturnType<typeof make> => made[locale];
