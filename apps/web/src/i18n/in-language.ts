import type { Locale } from "@sportello/domain/locales";

/** A path of ours, in whatever language, as it is in another: `/de/servizi` in English is `/en/servizi`, in Italian `/servizi`. */
export const inLanguage = (path: string, language: Locale): string => {
  const bare = path.replace(/^\/(?:it|de|en)(?=[/?#]|$)/, "");
  const absolute = bare.startsWith("/") ? bare : `/${bare}`;
  if (language === "it") return absolute;
  return absolute === "/" ? `/${language}` : `/${language}${absolute.replace(/^\/(?=[?#])/, "")}`;
};
