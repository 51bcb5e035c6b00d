"use client";

import type { Locale } from "@sportello/domain/locales";
import NextLink from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { inLanguage } from "../../i18n/in-language.ts";

type Props = {
  label: string;
  current: Locale;
  languages: readonly { readonly language: Locale; readonly name: string; readonly short: string }[];
};

/** The same page in the municipality's other languages, always in sight: three words need no menu. */
export const LanguageSwitch = ({ label, current, languages }: Props) => {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  if (languages.length < 2) return null;
  return (
    <nav aria-label={label}>
      <ul className="language-list">
        {languages.map(({ language, name, short }) => (
          <li key={language}>
            <NextLink
              href={inLanguage(search ? `${pathname}?${search}` : pathname, language)}
              lang={language}
              prefetch={false}
              aria-label={`${short} – ${name}`}
              aria-current={language === current ? "true" : undefined}
            >
              {short}
            </NextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};
