"use client";

import type { Locale, Localised } from "@sportello/domain/locales";
import { reasonPlaceholders, unknownInReason } from "@sportello/domain/payments/reason";
import { useTranslations } from "next-intl";
import { TextField } from "../../../../../../../components/text-field.tsx";

type ReasonFieldsProps = {
  readonly reason: Localised | undefined;
  readonly languages: readonly Locale[];
  /** Undefined when nothing is written: then the title of the service stands there. */ readonly onChange: (
    reason: Localised | undefined,
  ) => void;
};

/** The reason of the payment (causale) in each language, with what can be filled in. */
export const ReasonFields = ({ reason, languages, onChange }: ReasonFieldsProps) => {
  const t = useTranslations();
  const write = (language: Locale, text: string) => {
    const next: Localised = { it: "", ...reason, [language]: text };
    onChange(languages.every((one) => (next[one] ?? "").trim() === "") ? undefined : next);
  };
  const errorOf = (text: string): string | null => {
    const [unknown] = unknownInReason(text);
    if (unknown !== undefined) return t("serviceEditor.finding.unknown_placeholder", { detail: unknown });
    return reason !== undefined && text.trim() === "" ? t("serviceEditor.rules.reasonMissing") : null;
  };
  return (
    <fieldset className="space-y-3 rounded-md border border-line p-3">
      <legend className="px-1 font-semibold">{t("serviceEditor.rules.reason")}</legend>
      <p className="text-sm text-ink-faint">
        {t("serviceEditor.rules.reasonHint")} {reasonPlaceholders.map((name) => `{{${name}}}`).join(", ")}
      </p>
      {languages.map((language) => (
        <TextField
          key={language}
          label={t(`language.${language}`)}
          lang={language}
          maxLength={140}
          value={reason?.[language] ?? ""}
          onChange={(text) => write(language, text)}
          error={errorOf(reason?.[language] ?? "")}
        />
      ))}
    </fieldset>
  );
};
