"use client";

import type { Locale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { Suspense } from "react";
import { Link, usePathname } from "../../i18n/navigation.ts";

type Props = { languages: readonly Locale[] };

/** The same page in the municipality's other languages, always in sight: three words need no menu. */
export const LanguageSwitch = ({ languages }: Props) => (
  <Suspense>
    <Languages languages={languages} />
  </Suspense>
);

const Languages = ({ languages }: Props) => {
  const t = useTranslations("header");
  const current = useLocale();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  if (languages.length < 2) return null;
  return (
    <nav aria-label={t("languages")}>
      <ul className="language-list">
        {languages.map((language) => (
          <li key={language}>
            <Link
              href={search ? `${pathname}?${search}` : pathname}
              locale={language}
              lang={language}
              prefetch={false}
              aria-label={`${t(`languageShort.${language}`)} – ${t(`language.${language}`)}`}
              aria-current={language === current ? "true" : undefined}
            >
              {t(`languageShort.${language}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};
