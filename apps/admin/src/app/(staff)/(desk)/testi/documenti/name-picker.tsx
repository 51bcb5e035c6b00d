"use client";

import { allAnswers, answerPrefix, tablePrefix, templateValues } from "@sportello/domain/documents/template";
import { useTranslations } from "next-intl";

export type Named = { readonly path: string; readonly label: string };
type NamePickerProps = {
  readonly questions: readonly Named[];
  readonly groups: readonly Named[];
  readonly onPick: (name: string, isAlone: boolean) => void;
};

/** Puts what is filled in for each application into the text, by its words: nobody learns a path by heart. */
export const NamePicker = ({ questions, groups, onPick }: NamePickerProps) => {
  const t = useTranslations("outcomeTemplates");
  const pick = (name: string) => {
    if (name !== "") onPick(name, name === allAnswers || name.startsWith(tablePrefix));
  };
  return (
    <label className="flex flex-col gap-1">
      <span className="text-sm font-semibold">{t("insert")}</span>
      <select value="" onChange={({ target }) => pick(target.value)} className="control w-full pr-8">
        <option value="">{t("choose")}</option>
        <optgroup label={t("ofApplication")}>
          {templateValues.map((name) => (
            <option key={name} value={name}>
              {t(`value.${name}`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t("answers")}>
          <option value={allAnswers}>{t("allAnswers")}</option>
          {questions.map(({ path, label }) => (
            <option key={path} value={`${answerPrefix}${path}`}>
              {label}
            </option>
          ))}
        </optgroup>
        {groups.length > 0 ? (
          <optgroup label={t("tables")}>
            {groups.map(({ path, label }) => (
              <option key={path} value={`${tablePrefix}${path}`}>
                {label}
              </option>
            ))}
          </optgroup>
        ) : null}
      </select>
    </label>
  );
};
