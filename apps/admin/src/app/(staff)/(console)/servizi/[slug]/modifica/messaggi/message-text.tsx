"use client";

import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { Button } from "../../../../../../../components/button.tsx";
import type { Outputs } from "../../../../../../../trpc/outputs.ts";

type Placeholder = Outputs["services"]["usualMessages"]["placeholders"][number];
type MessageTextProps = {
  readonly value: string;
  readonly lang: string;
  readonly placeholders: readonly Placeholder[];
  readonly onChange: (value: string) => void;
};

/** The text of a mail; what is filled in for each application is put where the cursor stands. */
export const MessageText = ({ value, lang, placeholders, onChange }: MessageTextProps) => {
  const t = useTranslations("serviceEditor.messages");
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const put = (placeholder: Placeholder) => {
    const field = area.current;
    const [from, to] = field ? [field.selectionStart, field.selectionEnd] : [value.length, value.length];
    const inserted = `{{${placeholder}}}`;
    onChange(value.slice(0, from) + inserted + value.slice(to));
    requestAnimationFrame(() => {
      field?.focus();
      field?.setSelectionRange(from + inserted.length, from + inserted.length);
    });
  };
  return (
    <div className="space-y-2">
      <label htmlFor={id} className="block font-semibold">
        {t("text")}
      </label>
      <textarea
        ref={area}
        id={id}
        lang={lang}
        rows={12}
        value={value}
        maxLength={5000}
        onChange={({ target }) => onChange(target.value)}
        className="control w-full resize-y py-2"
      />
      <div role="group" aria-label={t("placeholders")} className="flex flex-wrap gap-1.5">
        {placeholders.map((placeholder) => (
          <Button key={placeholder} look="secondary" onPress={() => put(placeholder)}>
            {t(`placeholder.${placeholder}`)}
          </Button>
        ))}
      </div>
    </div>
  );
};
