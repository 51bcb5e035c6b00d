"use client";

import type { Locale } from "@sportello/domain/locales";
import { ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../../components/button.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import type { EntryFault, TypedEntry } from "../typed-list.ts";

type EntryRowProps = {
  readonly entry: TypedEntry;
  readonly number: number;
  readonly languages: readonly Locale[];
  readonly fault: EntryFault | null;
  readonly onChange: (entry: TypedEntry) => void;
  readonly onUp: () => void;
  readonly onRemove: () => void;
};

/** One entry: what an answer holds, and how it reads in each language. */
export const EntryRow = ({ entry, number, languages, fault, onChange, onUp, onRemove }: EntryRowProps) => {
  const t = useTranslations("lists");
  return (
    <li>
      <div
        role="group"
        aria-label={t("entry", { number })}
        className="flex flex-wrap items-end gap-2 border-b border-line-soft pb-2"
      >
        <div className="w-40 max-sm:w-full">
          <TextField
            label={t("value")}
            value={entry.value}
            maxLength={200}
            isRequired
            error={fault === "value" ? t("fault.value") : null}
            onChange={(value) => onChange({ ...entry, value })}
          />
        </div>
        {languages.map((language) => (
          <div key={language} className="min-w-36 flex-1">
            <TextField
              lang={language}
              label={t(`label.${language}`)}
              value={entry[language]}
              maxLength={400}
              isRequired={language === "it"}
              error={fault === "label" && language === "it" ? t("fault.label") : null}
              onChange={(text) => onChange({ ...entry, [language]: text })}
            />
          </div>
        ))}
        <Button look="icon" aria-label={t("up", { number })} isDisabled={number === 1} onPress={onUp}>
          <ArrowUp aria-hidden className="size-4" />
        </Button>
        <Button look="icon" aria-label={t("withdraw", { number })} onPress={onRemove}>
          <Trash2 aria-hidden className="size-4" />
        </Button>
      </div>
    </li>
  );
};
