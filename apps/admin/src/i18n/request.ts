import type { Locale } from "@sportello/domain/locales";
import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import type Messages from "../../messages/it.json";
import { languageCookie } from "./cookie.ts";
import { pickLocale } from "./pick-locale.ts";

const catalogs: Record<Locale, () => Promise<{ default: typeof Messages }>> = {
  it: () => import("../../messages/it.json"),
  de: () => import("../../messages/de.json"),
  en: () => import("../../messages/en.json"),
};

/** Language, texts and clock of one request. Days and hours are those of the municipality, wherever the server stands. */
export default getRequestConfig(async () => {
  const locale = pickLocale((await cookies()).get(languageCookie)?.value, (await headers()).get("accept-language"));
  return { locale, messages: (await catalogs[locale]()).default, timeZone: "Europe/Rome", now: new Date() };
});
