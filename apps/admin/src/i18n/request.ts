import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { catalogs } from "./catalogs.ts";
import { languageCookie } from "./cookie.ts";
import { pickLocale } from "./pick-locale.ts";

/** Language, texts and clock of one request. Days and hours are those of the municipality, wherever the server stands. */
export default getRequestConfig(async () => {
  const locale = pickLocale((await cookies()).get(languageCookie)?.value, (await headers()).get("accept-language"));
  return { locale, messages: (await catalogs[locale]()).default, timeZone: "Europe/Rome", now: new Date() };
});
