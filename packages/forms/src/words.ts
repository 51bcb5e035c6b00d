import type { Locale } from "@sportello/domain/locales";
import type { FieldError, FieldErrorCode } from "./field-error.ts";
import { fillIn } from "./fill-in.ts";
import de from "./messages/de.json" with { type: "json" };
import en from "./messages/en.json" with { type: "json" };
import it from "./messages/it.json" with { type: "json" };

/** The words of the forms in one language; Italian says which there are, so a missing translation is a type error. */
export type FormWords = Omit<typeof it, "errors"> & { readonly errors: Record<FieldErrorCode, string> };

const words: Record<Locale, FormWords> = { it, de, en };

export const wordsOf = (locale: Locale): FormWords => words[locale];

/** The error as a sentence. Days are written as people write them. */
export const errorText = ({ code, params = {} }: Pick<FieldError, "code" | "params">, locale: Locale): string => {
  const readable = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value).split("-").toReversed().join("/") : value,
    ]),
  );
  return fillIn(words[locale].errors[code], readable);
};
