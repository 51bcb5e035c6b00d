"use client";

import { useTranslations } from "next-intl";
import { CheckField } from "../../../../../../../components/check-field.tsx";
import { ChoiceField } from "../../../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../../../components/text-field.tsx";
import { readValues, type TypedRule } from "./typed-rules.ts";

export type Question = {
  readonly path: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
};
type ValueFieldProps = {
  readonly rule: TypedRule;
  readonly question: Question | undefined;
  readonly onChange: (values: readonly string[]) => void;
};

/** What the answer is compared with: chosen where the question is answered by choosing, else typed. */
export const ValueField = ({ rule, question, onChange }: ValueFieldProps) => {
  const t = useTranslations("assignment");
  const { operator, values } = rule;
  const choices = question?.choices ?? null;
  if (choices && operator === "isOneOf") {
    return (
      <fieldset className="space-y-1">
        <legend className="font-semibold">{t("values")}</legend>
        {choices.map(({ value, label }) => (
          <CheckField
            key={value}
            label={label}
            isChecked={values.includes(value)}
            onChange={(is) => onChange(is ? [...values, value] : values.filter((one) => one !== value))}
          />
        ))}
      </fieldset>
    );
  }
  if (choices && operator === "is") {
    return (
      <ChoiceField
        label={t("value")}
        value={values[0] ?? ""}
        options={[{ value: "", label: t("chooseValue") }, ...choices]}
        onChange={(value) => onChange([value])}
      />
    );
  }
  return (
    <TextField
      label={t(operator === "isOneOf" ? "values" : "value")}
      {...(operator === "isOneOf" ? { description: t("valuesHelp"), lines: 3 } : {})}
      value={values.join("\n")}
      onChange={(typed) => onChange(readValues(typed, operator))}
      error={rule.question !== "" && values.every((value) => value.trim() === "") ? t("valueMissing") : null}
    />
  );
};
