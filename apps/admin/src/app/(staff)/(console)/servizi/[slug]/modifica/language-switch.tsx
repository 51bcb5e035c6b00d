"use client";

import type { Locale } from "@sportello/domain/locales";
import { useTranslations } from "next-intl";
import { Radio, RadioGroup } from "react-aria-components";

type LanguageSwitchProps = { readonly languages: readonly Locale[]; readonly value: Locale; readonly onChange: (language: Locale) => void };

/** In which language the texts of the page are written. */
export const LanguageSwitch = ({ languages, value, onChange }: LanguageSwitchProps) => {
  const t = useTranslations();
  return (
    <RadioGroup
      aria-label={t("serviceEditor.language")} orientation="horizontal" value={value}
      onChange={(chosen) => {
        const language = languages.find((one) => one === chosen);
        if (language) onChange(language);
      }}
      className="inline-flex overflow-hidden rounded-md border border-primary"
    >
      {languages.map((language) => (
        <Radio key={language} value={language} className="flex min-h-9 cursor-pointer items-center px-3.5 font-semibold text-primary-deep data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-primary data-selected:bg-primary data-selected:text-white">
          {t(`language.${language}`)}
        </Radio>
      ))}
    </RadioGroup>
  );
};
