"use client";

import type { Locale } from "@sportello/domain/locales";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { TextField } from "../../../../../components/text-field.tsx";
import { NamePicker, type Named } from "./name-picker.tsx";
import { withName, type Words, type WrittenFault } from "./written-template.ts";

type TemplateWordsProps = {
  readonly language: Locale;
  readonly words: Words[Locale];
  readonly faults: { readonly title: WrittenFault | null; readonly body: WrittenFault | null };
  readonly questions: readonly Named[];
  readonly groups: readonly Named[];
  readonly onChange: (words: Words[Locale]) => void;
};

/** Title and body in one language, with what may be named in them. */
export const TemplateWords = ({ language, words, faults, questions, groups, onChange }: TemplateWordsProps) => {
  const t = useTranslations("outcomeTemplates");
  const place = useRef<HTMLFieldSetElement>(null);
  const said = (fault: WrittenFault | null) =>
    fault === null ? null : fault.kind === "required" ? t("required") : t(`fault.${fault.kind}`, { name: fault.name });
  const insert = (name: string, isAlone: boolean) => {
    const field = place.current?.querySelector("textarea");
    const next = withName(
      words.body,
      field?.selectionStart ?? words.body.length,
      field?.selectionEnd ?? words.body.length,
      name,
      isAlone,
    );
    onChange({ ...words, body: next.text });
    // When the field holds the new text: typing goes on behind the name.
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(next.cursor, next.cursor);
    });
  };
  return (
    <fieldset ref={place} className="space-y-3 rounded-md border border-line p-3">
      <legend className="px-1 font-semibold">{t(`language.${language}`)}</legend>
      <TextField
        label={t("titleLabel")}
        lang={language}
        value={words.title}
        maxLength={200}
        isRequired={language === "it"}
        onChange={(title) => onChange({ ...words, title })}
        error={said(faults.title)}
      />
      <NamePicker questions={questions} groups={groups} onPick={insert} />
      <TextField
        label={t("body")}
        description={t("bodyHelp")}
        lang={language}
        lines={10}
        value={words.body}
        isRequired={language === "it"}
        onChange={(body) => onChange({ ...words, body })}
        error={said(faults.body)}
      />
    </fieldset>
  );
};
