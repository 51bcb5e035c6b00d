"use client";

import type { Locale } from "@sportello/domain/locales";
import { mandatorySections, missingSections, sheetTexts, untranslated } from "@sportello/domain/services/completeness";
import type { DraftSheet } from "@sportello/domain/services/sheet";
import { Circle, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";

const without = { title: true, summary: true } as const;

/** How much of what the national model asks for is written, with a way to each section. */
export const Completeness = ({
  sheet,
  languages,
}: {
  readonly sheet: DraftSheet;
  readonly languages: readonly Locale[];
}) => {
  const t = useTranslations();
  const missing = missingSections(sheet);
  const done = mandatorySections.length - missing.length;
  const open = untranslated(sheetTexts(sheet), languages);
  return (
    <aside
      aria-label={t("serviceEditor.sheet.completeness")}
      className="h-fit rounded-lg border border-line bg-panel p-4 lg:sticky lg:top-4"
    >
      <p className="font-bold">{t("serviceEditor.sheet.completeness")}</p>
      <p className="text-sm text-ink-soft">{t("serviceEditor.sheet.done", { done, all: mandatorySections.length })}</p>
      <progress
        value={done}
        max={mandatorySections.length}
        aria-label={t("serviceEditor.sheet.completeness")}
        className="my-2 h-2 w-full accent-primary"
      />
      <ul className="text-sm">
        {mandatorySections.map((section) => {
          const isMissing = missing.includes(section);
          const Icon = isMissing ? Circle : CircleCheck;
          const name =
            section in without
              ? t(`serviceEditor.sheet.${section as keyof typeof without}`)
              : t(`services.${section as Exclude<typeof section, keyof typeof without>}`);
          return (
            <li key={section} className="flex min-h-7 items-center gap-2">
              <Icon aria-hidden className={`size-4 shrink-0 ${isMissing ? "text-warn" : "text-good"}`} />
              {section in without ? (
                name
              ) : (
                <a href={`#${section}`} className="text-primary-deep hover:underline">
                  {name}
                </a>
              )}
              <span className="sr-only">
                {t(isMissing ? "serviceEditor.sheet.missing" : "serviceEditor.sheet.written")}
              </span>
            </li>
          );
        })}
      </ul>
      {languages
        .filter((language) => language !== "it")
        .map((language) => {
          const count = open.filter((text) => text.language === language).length;
          return (
            <p key={language} className="mt-2 text-sm text-ink-soft">
              {t("serviceEditor.sheet.untranslated", { language: t(`language.${language}`), count })}
            </p>
          );
        })}
    </aside>
  );
};
