"use client";

import type { Locale } from "@sportello/domain/locales";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";

/** Tells the interactive components the page's language, instead of the browser's. */
export const AriaLocale = ({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) => (
  <I18nProvider locale={locale}>{children}</I18nProvider>
);
