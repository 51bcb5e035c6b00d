"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import type { Target, WorkText } from "./texts.ts";

type TranslationRowProps = {
  readonly text: WorkText;
  readonly language: Target;
  readonly isSought?: boolean;
  readonly onWrite: (written: string) => void;
};

/** One text in Italian and in the other language; the Italian one names the field, which is where one is when it was sought. */
export const TranslationRow = ({ text, language, isSought = false, onWrite }: TranslationRowProps) => {
  const t = useTranslations();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => (isSought ? field.current?.focus() : undefined), [isSought]);
  const value = text[language] ?? "";
  const lines = Math.min(10, Math.max(1, Math.ceil(text.it.length / 60), text.it.split("\n").length));
  return (
    <li className="grid gap-2 px-4 py-3 md:grid-cols-2 md:gap-4">
      <label htmlFor={id} lang="it" className="whitespace-pre-line">
        {text.it}
        <span className="sr-only"> ({t(`namedLanguage.${language}`)})</span>
      </label>
      <textarea
        ref={field}
        id={id}
        lang={language}
        rows={lines}
        value={value}
        onChange={({ target }) => onWrite(target.value)}
        className={`control w-full resize-y py-1.5 ${value.trim() === "" ? "border-l-4 border-l-warn" : ""}`}
      />
    </li>
  );
};
