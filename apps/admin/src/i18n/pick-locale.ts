import { Locale, locales } from "@sportello/domain/locales";

/** The language a member of staff chose, else the first of the browser's that we speak, else Italian. */
export const pickLocale = (chosen: string | undefined, acceptLanguage: string | null): Locale => {
  const choice = Locale.safeParse(chosen);
  if (choice.success) return choice.data;
  const asked = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters
        .find((parameter) => parameter.trim().startsWith("q="))
        ?.trim()
        .slice(2);
      return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight);
  return asked.flatMap(({ language }) => locales.filter((locale) => locale === language))[0] ?? "it";
};
