"use client";

import type { Locale } from "@sportello/domain/locales";
import type { DraftSheet } from "@sportello/domain/services/sheet";
import { Monitor, Smartphone } from "lucide-react";
import { NextIntlClientProvider, useTranslations } from "next-intl";
import { useState } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { LanguageSwitch } from "../language-switch.tsx";
import { PreviewSheet } from "./preview-sheet.tsx";
import type { SheetWords } from "./sheet-words.ts";

const devices = [
  ["desktop", Monitor],
  ["phone", Smartphone],
] as const;

/** A sheet in the width of a desk or of a phone, in each language, with the sections in the citizens' order. */
export const PreviewFrame = ({
  sheet,
  languages,
  words,
}: {
  readonly sheet: DraftSheet;
  readonly languages: readonly Locale[];
  readonly words: Readonly<Record<Locale, SheetWords>>;
}) => {
  const t = useTranslations("serviceEditor.preview");
  const [device, setDevice] = useState<"desktop" | "phone">("desktop");
  const [language, setLanguage] = useState<Locale>("it");
  return (
    <section aria-label={t("sheet")}>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <div role="group" aria-label={t("device")} className="flex gap-1">
          {devices.map(([name, Icon]) => (
            <ToggleButton
              key={name}
              isSelected={device === name}
              onChange={() => setDevice(name)}
              className="inline-flex min-h-9 items-center gap-2 rounded-md border border-line px-3 font-semibold text-ink-soft hover:bg-sunken data-selected:border-primary data-selected:bg-primary-faint data-selected:text-primary-deep"
            >
              <Icon aria-hidden className="size-4" />
              {t(name)}
            </ToggleButton>
          ))}
        </div>
        <LanguageSwitch languages={languages} value={language} onChange={setLanguage} />
      </div>
      <div
        className={`rounded-lg border border-line-strong bg-panel ${device === "phone" ? "max-w-[390px] px-4 py-6" : "max-w-5xl px-6 py-8 lg:px-10"}`}
      >
        {/* The page around speaks the reader's language, the sheet that of its citizens: headings too. */}
        <NextIntlClientProvider locale={language} messages={{ services: words[language] }}>
          <PreviewSheet sheet={sheet} isSmall={device === "phone"} />
        </NextIntlClientProvider>
      </div>
    </section>
  );
};
