"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Target, WorkText } from "./texts.ts";

type TranslationRowProps = { readonly text: WorkText; readonly language: Target; readonly onWrite: (written: string) => void };

/** One text in Italian and in the other language; the Italian one names the field. */
export const TranslationRow = ({ text, language, onWrite }: TranslationRowProps) => {
  const t = useTranslations();
  const id = useId();
  const value = text[language] ?? "";
  const lines = Math.min(10, Math.max(1, Math.ceil(text.it.length / 60), text.it.split("\n").length));
  return (
    <li className="grid gap-2 px-4 py-3 md:grid-cols-2 md:gap-4">
      <label htmlFor={id} lang="it" className="whitespace-pre-line">
        {text.it}
        <span className="sr-only"> ({t(`language.${language}`)})</span>
      </label>
      <textarea
        id={id} lang={language} rows={lines} value={value} onChange={({ target }) => onWrite(target.value)}
        className={`control w-full resize-y py-1.5 ${value.trim() === "" ? "border-l-4 border-l-warn" : ""}`}
      />
    </li>
  );
};
