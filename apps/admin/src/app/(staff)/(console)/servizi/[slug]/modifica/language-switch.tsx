"use client";

import type { Locale } from "@sportello/domain/locales";
import { useTranslations } from "next-intl";
import { useId } from "react";

type LanguageSwitchProps<Language extends Locale> = {
  readonly languages: readonly Language[];
  readonly value: Language;
  readonly onChange: (language: Language) => void;
};

/** In which language the texts of the page are written. */
export const LanguageSwitch = <Language extends Locale>({
  languages,
  value,
  onChange,
}: LanguageSwitchProps<Language>) => {
  const t = useTranslations();
  const nameOf = (language: Locale) => t(`language.${language}`);
  const name = useId();
  return (
    <fieldset className="inline-flex overflow-hidden rounded-md border border-primary">
      <legend className="sr-only">{t("serviceEditor.language")}</legend>
      {languages.map((language) => (
        <label
          key={language}
          className="relative flex min-h-9 cursor-pointer items-center px-3.5 font-semibold text-primary-deep has-checked:bg-primary has-checked:text-white has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-ink"
        >
          <input
            type="radio"
            name={name}
            value={language}
            checked={value === language}
            onChange={() => onChange(language)}
            className="sr-only"
          />
          {nameOf(language)}
        </label>
      ))}
    </fieldset>
  );
};
