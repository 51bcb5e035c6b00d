import { z } from "zod";
import { locales } from "./locale-list.ts";

export { locales };

/** A text in a language other than Italian may be missing until the tenant publishes it. */
export const Locale = z.enum(locales);
export type Locale = z.infer<typeof Locale>;

/** A text in Italian, with translations where the tenant has them. */
export const Localised = z.strictObject({ it: z.string(), de: z.string().optional(), en: z.string().optional() });
export type Localised = z.infer<typeof Localised>;

/** The text in the asked language, in Italian where it is not translated. */
export const inLocale = (text: Localised, locale: Locale): string => text[locale] ?? text.it;
