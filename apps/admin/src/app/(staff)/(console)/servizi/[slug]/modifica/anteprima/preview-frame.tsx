"use client";

import { inLocale, type Locale, type Localised } from "@sportello/domain/locales";
import type { DraftSheet } from "@sportello/domain/services/sheet";
import { Monitor, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ToggleButton } from "react-aria-components";
import { Markdown } from "../../../../../../../components/markdown.tsx";
import { LanguageSwitch } from "../language-switch.tsx";

const devices = [
  ["desktop", Monitor],
  ["phone", Smartphone],
] as const;
const before = ["recipients", "description", "howTo", "needed", "outcome"] as const;

/** A sheet in the width of a desk or of a phone, in each language, with the sections in the citizens' order. */
export const PreviewFrame = ({
  sheet,
  languages,
}: {
  readonly sheet: DraftSheet;
  readonly languages: readonly Locale[];
}) => {
  const t = useTranslations("serviceEditor.preview");
  const parts = useTranslations("services");
  const [device, setDevice] = useState<"desktop" | "phone">("desktop");
  const [language, setLanguage] = useState<Locale>("it");
  const said = (text: Localised | undefined) => (text ? inLocale(text, language) : "");
  const section = (title: string, text: string, more?: React.ReactNode) =>
    text.trim() === "" ? null : (
      <section key={title} className="border-t border-line-soft py-4">
        <h3 className="mb-1 text-lg font-bold">{title}</h3>
        <Markdown>{text}</Markdown>
        {more}
      </section>
    );
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
        <div lang={language}>
          <p className={`font-bold tracking-tight ${device === "phone" ? "text-2xl" : "text-3xl"}`}>
            {said(sheet.title)}
          </p>
          <p className="mt-2 mb-4 text-lg text-ink-soft">{said(sheet.summary)}</p>
          {before.map((name) => section(parts(name), said(sheet[name])))}
          {section(
            parts("times"),
            said(sheet.times.text),
            <ol className="mt-3 space-y-2">
              {sheet.times.steps.map(({ days, title, text }, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- steps have no id, and this list is never changed here
                <li key={index} className="border-l-2 border-primary pl-3">
                  <p className="font-semibold">
                    {parts("stepDays", { days })} · {said(title)}
                  </p>
                  <Markdown>{said(text)}</Markdown>
                </li>
              ))}
            </ol>,
          )}
          {section(parts("costs"), said(sheet.costs))}
          {section(parts("conditions"), said(sheet.conditions))}
          {sheet.more.map(({ title, text }) => section(said(title), said(text)))}
          {sheet.links.length === 0 ? null : (
            <section className="border-t border-line-soft py-4">
              <h3 className="mb-1 text-lg font-bold">{parts("links")}</h3>
              <ul className="list-disc pl-5">
                {sheet.links.map(({ title, url }, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- links have no id, and this list is never changed here
                  <li key={index}>
                    {said(title)} <span className="text-sm break-all text-ink-faint">{url}</span>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </div>
    </section>
  );
};
