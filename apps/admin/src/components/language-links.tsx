"use client";

import type { Locale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { chooseLanguage } from "../i18n/choose-language.ts";

/** The languages of the municipality, each called by its own name. */
export const LanguageLinks = ({ languages }: { readonly languages: readonly Locale[] }) => {
  const current = useLocale();
  const router = useRouter();
  const t = useTranslations();
  const choose = (locale: Locale) => {
    chooseLanguage(locale);
    router.refresh();
  };
  return (
    <ul aria-label={t("common.language")} className="flex gap-1">
      {languages.map((locale) => (
        <li key={locale}>
          <button
            type="button"
            lang={locale}
            aria-current={locale === current}
            onClick={() => choose(locale)}
            className="rounded-sm px-2 py-1 text-ink-soft hover:bg-line-soft aria-[current=true]:font-bold aria-[current=true]:text-ink"
          >
            {t(`language.${locale}`)}
          </button>
        </li>
      ))}
    </ul>
  );
};
