"use client";

import type { Locale } from "@sportello/domain/locales";
import type { DraftSheet } from "@sportello/domain/services/sheet";
import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../../../../components/button.tsx";
import { MarkdownField } from "../../../../../../../components/markdown-field.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";
import { type ListName, removed, rowsOf, type SheetRow, swapped, withRow, withRows } from "./rows.ts";

type ListFieldsProps = {
  readonly sheet: DraftSheet;
  readonly language: Locale;
  readonly list: ListName;
  readonly onChange: (sheet: DraftSheet) => void;
};

/** A list of the sheet: steps of the timeline, further texts, links. Rows are put in order by buttons. */
export const ListFields = ({ sheet, language, list, onChange }: ListFieldsProps) => {
  const t = useTranslations("serviceEditor.sheet");
  const rows = rowsOf(sheet, list);
  const change = (next: readonly SheetRow[]) => onChange(withRows(sheet, list, next));
  return (
    <fieldset id={list} className="scroll-mt-24 space-y-3 rounded-md border border-line p-3">
      <legend className="px-1 font-semibold">{t(`list.${list}`)}</legend>
      {rows.map((row, index) => {
        const set = (changes: Partial<SheetRow>) => change(withRow(rows, index, changes));
        const number = { number: index + 1 };
        return (
          // Rows have no id of their own; they are only told apart by their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div
            key={index}
            role="group"
            aria-label={t("row", number)}
            className="grid gap-2 border-b border-line-soft pb-3"
          >
            <div className="flex flex-wrap items-end gap-2">
              {list === "steps" ? (
                <div className="w-28">
                  <TextField
                    label={t("days")}
                    inputMode="numeric"
                    value={String(row.days ?? 0)}
                    onChange={(days) =>
                      set({ days: Math.min(3650, Number.parseInt(days.replaceAll(/\D/g, "") || "0", 10)) })
                    }
                  />
                </div>
              ) : null}
              <div className="min-w-48 flex-1">
                <TextField
                  label={t("rowTitle")}
                  value={row.title[language] ?? ""}
                  lang={language}
                  maxLength={200}
                  onChange={(title) => set({ title: { ...row.title, [language]: title } })}
                />
              </div>
              <div className="flex">
                <Button
                  look="icon"
                  aria-label={t("up", number)}
                  isDisabled={index === 0}
                  onPress={() => change(swapped(rows, index, index - 1))}
                >
                  <ArrowUp aria-hidden className="size-4" />
                </Button>
                <Button
                  look="icon"
                  aria-label={t("down", number)}
                  isDisabled={index === rows.length - 1}
                  onPress={() => change(swapped(rows, index, index + 1))}
                >
                  <ArrowDown aria-hidden className="size-4" />
                </Button>
                <Button look="icon" aria-label={t("remove", number)} onPress={() => change(removed(rows, index))}>
                  <Trash2 aria-hidden className="size-4" />
                </Button>
              </div>
            </div>
            {list === "links" ? (
              <TextField
                label={t("url")}
                type="url"
                value={row.url ?? ""}
                maxLength={2000}
                onChange={(url) => set({ url })}
                error={URL.canParse(row.url ?? "") || row.url === "" ? null : t("urlError")}
              />
            ) : (
              <MarkdownField
                label={t("rowText")}
                lang={language}
                lines={2}
                value={row.text?.[language] ?? ""}
                onChange={(text) => set({ text: { ...(row.text ?? { it: "" }), [language]: text } })}
              />
            )}
          </div>
        );
      })}
      <Button
        look="quiet"
        onPress={() =>
          change([...rows, { title: { it: "" }, text: { it: "" }, url: "", days: rows.at(-1)?.days ?? 0 }])
        }
      >
        <Plus aria-hidden className="size-4" />
        {t(`add.${list}`)}
      </Button>
    </fieldset>
  );
};
