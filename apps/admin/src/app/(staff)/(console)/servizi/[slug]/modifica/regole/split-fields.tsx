"use client";

import { type SplitPart, splitOf } from "@sportello/domain/payments/charge";
import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../../../../components/button.tsx";
import { Money } from "../../../../../../../components/money.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";
import { ShareFields } from "./share-fields.tsx";
import { splitFault } from "./split-fault.ts";
import { useRowKeys } from "./use-row-keys.ts";

type SplitFieldsProps = {
  readonly split: readonly SplitPart[];
  /** The amount in cents where it is always the same. */ readonly total: number | null;
  readonly onChange: (split: SplitPart[]) => void;
};

/** Over which chapters of the budget the money is divided; of a fixed amount what each gets is shown. */
export const SplitFields = ({ split, total, onChange }: SplitFieldsProps) => {
  const t = useTranslations("serviceEditor.rules");
  const rows = useRowKeys(split.length);
  const set = (index: number, changes: Partial<SplitPart>) =>
    onChange(split.map((part, at) => (at === index ? { ...part, ...changes } : part)));
  const lines = total === null || splitFault(split, total) !== null ? null : splitOf(split, total);
  const fault = splitFault(split, total);
  return (
    <fieldset className="space-y-3 rounded-md border border-line p-3">
      <legend className="px-1 font-semibold">{t("split")}</legend>
      <p className="text-sm text-ink-faint">{t("splitHint")}</p>
      {split.map((part, index) => {
        const number = { number: index + 1 };
        return (
          <div
            key={rows.keys[index]}
            role="group"
            aria-label={t("splitRow", number)}
            className="grid gap-2 border-b border-line-soft pb-3 sm:grid-cols-3"
          >
            <TextField
              label={t("chapter")}
              value={part.chapter}
              maxLength={40}
              onChange={(chapter) => set(index, { chapter })}
              error={part.chapter.trim() === "" ? t("chapterMissing") : null}
            />
            <TextField
              label={t("assessment")}
              value={part.assessment ?? ""}
              maxLength={40}
              onChange={(assessment) => set(index, { assessment })}
            />
            <TextField
              label={t("budgetOffice")}
              value={part.office ?? ""}
              maxLength={40}
              onChange={(office) => set(index, { office })}
            />
            <ShareFields share={part.share} onChange={(share) => set(index, { share })} />
            <p className="flex items-center justify-between gap-2 self-end">
              <span>
                {lines?.[index] ? (
                  <strong>
                    <Money cents={lines[index].cents} />
                  </strong>
                ) : null}
              </span>
              <Button
                look="icon"
                aria-label={t("splitRemove", number)}
                onPress={() => {
                  rows.remove(index);
                  onChange(split.toSpliced(index, 1));
                }}
              >
                <Trash2 aria-hidden className="size-4" />
              </Button>
            </p>
          </div>
        );
      })}
      {fault === null ? null : (
        <p role="alert" className="text-sm font-semibold text-bad">
          {t(`splitFault.${fault}`)}
        </p>
      )}
      <Button
        look="quiet"
        isDisabled={split.length >= 20}
        onPress={() => onChange([...split, { chapter: "", share: { weight: 1 } }])}
      >
        <Plus aria-hidden className="size-4" />
        {t("splitAdd")}
      </Button>
    </fieldset>
  );
};
