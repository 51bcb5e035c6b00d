import { hasLocale } from "next-intl";
import { routing } from "../i18n/routing.ts";
import { refusalOf } from "../session/refusal-of.ts";
import { requestContext } from "../session/request-context.ts";

/** Whether a municipality answers at this host, and in this language. */
export const isOurPlace = async (locale: string): Promise<boolean> => {
  try {
    return hasLocale(routing.locales, locale) && (await requestContext()).tenant.languages.includes(locale);
  } catch (error) {
    if (refusalOf(error) === "tenant_unknown") return false;
    throw error;
  }
};
