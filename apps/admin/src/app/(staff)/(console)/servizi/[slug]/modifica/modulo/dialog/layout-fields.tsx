"use client";

import type { Typed } from "@sportello/forms/builder/property";
import { useTranslations } from "next-intl";
import { ChoiceField } from "../../../../../../../../components/choice-field.tsx";
import { resized } from "./resized.ts";

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_unused, index) => String(from + index)).map((value) => ({
    value,
    label: value,
  }));

/** How many columns, and rows of a table; what holds something stays. */
export const LayoutFields = ({
  typed,
  onChange,
}: {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
}) => {
  const t = useTranslations("formBuilder.layout");
  const isTable = typed["type"] === "table";
  const { columns, rows } = resized.sizeOf(typed);
  return (
    <>
      <ChoiceField
        label={t("columns")}
        value={String(columns)}
        options={numbers(1, isTable ? 6 : 4)}
        onChange={(next) => onChange(resized.columns(typed, Number(next)))}
      />
      {isTable ? (
        <ChoiceField
          label={t("rows")}
          value={String(rows)}
          options={numbers(1, 50)}
          onChange={(next) => onChange(resized.rows(typed, Number(next)))}
        />
      ) : null}
      <p className="text-sm text-ink-faint sm:col-span-2">{t("shrink")}</p>
    </>
  );
};
