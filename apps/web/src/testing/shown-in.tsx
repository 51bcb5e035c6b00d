import type { Locale } from "@sportello/domain/locales";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { messagesOf } from "../i18n/messages.ts";

/** The markup of a part of a page in a language, in the municipality's time, as a browser without scripts gets it; a text that is missing is an error. */
export const shownIn = (locale: Locale, part: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messagesOf(locale)}
      timeZone="Europe/Rome"
      onError={(error) => {
        throw error;
      }}
    >
      {part}
    </NextIntlClientProvider>,
  );

/** What somebody reads of it. */
export const textIn = (locale: Locale, part: ReactNode): string =>
  shownIn(locale, part)
    .replaceAll(/<svg.*?<\/svg>/gs, "")
    .replaceAll(/<(?:p|div|li|h\d|dt|dd|legend|label|small|tr|button)[ >]/g, "\n$&")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(/\n\s*/g, "\n")
    .trim();
