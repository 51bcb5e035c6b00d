"use client";

import { inLocale, type Locale, type Localised } from "@sportello/domain/locales";
import { useFormatter, useTranslations } from "next-intl";
import type { Outputs } from "../../../../../../../trpc/outputs.ts";
import { fillExample } from "./fill-example.ts";

type Placeholder = Outputs["services"]["usualMessages"]["placeholders"][number];
type MessagePreviewProps = {
  readonly text: { readonly subject: Localised; readonly text: Localised };
  readonly language: Locale;
  readonly facts: Readonly<Record<"servizio" | "ente" | "ufficio", Localised>>;
};

/** The mail as an invented applicant would get it: whoever shapes services sees no applications. */
export const MessagePreview = ({ text, language, facts }: MessagePreviewProps) => {
  const t = useTranslations("serviceEditor.messages");
  const format = useFormatter();
  const values: Readonly<Record<Placeholder, string>> = {
    nome: "Giulia", pratica: "AN 7K2M-4QXD-9HTR", protocollo: "12345/2026", motivo: t("exampleReason"), link: "https://…/pratiche/…",
    scadenza: format.dateTime(new Date(Date.UTC(2026, 11, 31)), { day: "numeric", month: "long", year: "numeric" }),
    servizio: inLocale(facts.servizio, language), ente: inLocale(facts.ente, language), ufficio: inLocale(facts.ufficio, language),
  };
  return (
    <section aria-label={t("preview")} className="h-fit rounded-lg border border-line bg-panel p-4 sm:p-5 lg:sticky lg:top-4">
      <h2 className="font-bold">{t("preview")}</h2>
      <p className="mb-3 text-sm text-ink-faint">{t("previewHint")}</p>
      <div lang={language} className="rounded-md border border-line bg-sunken p-4">
        <p className="border-b border-line pb-2 font-semibold">{fillExample(inLocale(text.subject, language), values)}</p>
        <p className="pt-3 whitespace-pre-line">{fillExample(inLocale(text.text, language), values)}</p>
      </div>
    </section>
  );
};
