"use client";

import { needsValue, operatorsFor, type ReadableQuestion } from "@sportello/forms/builder/readable-questions";
import { choiceLabels, isChoice } from "@sportello/forms/choices";
import { textOf } from "@sportello/forms/component-texts";
import type { Question, Scalar } from "@sportello/forms/components";
import { Trash2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../../../../components/text-field.tsx";
import type { TestTyped } from "./condition-typed.ts";
import { textToValue, valueToText } from "./typed-value.ts";

const isoDayOrTime = /^(\d{4}-\d\d-\d\d|\d\d:\d\d)$/;
const controlOf = (question: Question | undefined) =>
  question?.type === "datetime" || question?.type === "day" ? "date" : question?.type === "time" ? "time" : "text";

type ConditionTestProps = {
  readonly number: number;
  readonly test: TestTyped;
  readonly questions: readonly ReadableQuestion[];
  readonly isWrong: boolean;
  readonly onChange: (test: TestTyped) => void;
  readonly onRemove: () => void;
};

/** One sentence of a condition: question, comparison, value. */
export const ConditionTest = ({ number, test, questions, isWrong, onChange, onRemove }: ConditionTestProps) => {
  const t = useTranslations("formBuilder.condition");
  const locale = useLocale();
  const found = questions.find(({ reference }) => reference === test.component);
  const known = questions.map(({ reference, question, within }) => ({
    value: reference,
    label: [...within, textOf(question, "label", locale) || reference].join(" › "),
  }));
  const operators = found ? operatorsFor(found.question) : [test.operator];
  const shown = operators.includes(test.operator) ? operators : [test.operator, ...operators];
  return (
    <div
      role="group"
      aria-label={t("number", { number })}
      className="grid items-start gap-2 border-b border-line-soft pb-3 sm:grid-cols-[2fr_1fr_1fr_auto]"
    >
      <ChoiceField
        label={t("question")}
        value={test.component}
        options={found ? known : [{ value: test.component, label: test.component }, ...known]}
        onChange={(component) => {
          const next = questions.find(({ reference }) => reference === component);
          onChange({ component, operator: (next && operatorsFor(next.question)[0]) ?? "isEqual" });
        }}
      />
      <ChoiceField
        label={t("operator")}
        value={test.operator}
        options={shown.map((value) => ({ value, label: t(value) }))}
        onChange={(next) => onChange({ ...test, operator: shown.find((one) => one === next) ?? test.operator })}
      />
      {needsValue(test.operator) ? (
        <ValueOf key={test.component} question={found?.question} test={test} isWrong={isWrong} onChange={onChange} />
      ) : (
        <span />
      )}
      <div className="sm:pt-6">
        <Button look="icon" aria-label={t("remove", { number })} onPress={onRemove}>
          <Trash2 aria-hidden className="size-4" />
        </Button>
      </div>
    </div>
  );
};

type ValueOfProps = {
  readonly question: Question | undefined;
  readonly test: TestTyped;
  readonly isWrong: boolean;
  readonly onChange: (test: TestTyped) => void;
};

const ValueOf = ({ question, test, isWrong, onChange }: ValueOfProps) => {
  const t = useTranslations("formBuilder");
  const locale = useLocale();
  const isTicked = question?.type === "checkbox" || question?.type === "terms";
  const set = (value: Scalar | undefined) => onChange({ ...test, value });
  const now = test.value === undefined ? "" : String(test.value);
  // Dates and times are compared as they are kept: they are picked, not written. What was written elsewhere stays readable.
  const [control] = useState(() => (now === "" || isoDayOrTime.test(now) ? controlOf(question) : "text"));
  const labels = isTicked
    ? [
        { value: "true", label: t("condition.yes") },
        { value: "false", label: t("condition.no") },
      ]
    : question && isChoice(question)
      ? [...choiceLabels(question, locale)].map(([value, label]) => ({ value, label }))
      : [];
  if (labels.length > 0) {
    const options = labels.some(({ value }) => value === now)
      ? labels
      : [{ value: now, label: now === "" ? "…" : now }, ...labels];
    return (
      <ChoiceField
        label={t("condition.value")}
        value={now}
        options={options}
        error={isWrong && now === "" ? t("wrong") : null}
        onChange={(value) => set(isTicked ? value === "true" : value)}
      />
    );
  }
  const kind = question?.type === "currency" ? "cents" : question?.type === "number" ? "number" : "pattern";
  const readAs = (text: string): Scalar | undefined => {
    const value = textToValue(kind, text);
    // An answer that is a number is never "many": the comparison would silently hold for nobody.
    return typeof value === "number" || (kind === "pattern" && typeof value === "string") ? value : undefined;
  };
  return (
    <TextField
      label={t("condition.value")}
      type={control}
      defaultValue={valueToText(kind, test.value)}
      maxLength={400}
      error={isWrong && now === "" ? t("wrong") : null}
      onChange={(text) => set(readAs(text))}
    />
  );
};
