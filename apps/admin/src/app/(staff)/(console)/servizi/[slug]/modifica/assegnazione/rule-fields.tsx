"use client";

import { assignmentOperators } from "@sportello/domain/services/assignment";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../../../components/choice-field.tsx";
import { type Office, TargetFields } from "./target-fields.tsx";
import { asAssignment, type TypedRule, withOperator, withQuestion } from "./typed-rules.ts";
import { type Question, ValueField } from "./value-field.tsx";

type RuleFieldsProps = {
  readonly rule: TypedRule;
  /** From 1. */
  readonly number: number;
  readonly isLast: boolean;
  readonly questions: readonly Question[];
  readonly offices: readonly Office[];
  readonly onChange: (rule: TypedRule) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

/** One rule: if the answer to this is that, it goes there. */
export const RuleFields = ({
  rule,
  number,
  isLast,
  questions,
  offices,
  onChange,
  onMove,
  onRemove,
}: RuleFieldsProps) => {
  const t = useTranslations("assignment");
  const question = questions.find(({ path }) => path === rule.question);
  const gone =
    rule.question !== "" && !question
      ? [{ value: rule.question, label: t("unknownQuestion", { path: rule.question }) }]
      : [];
  return (
    <fieldset id={`rule-${number}`} className="scroll-mt-24 space-y-3 rounded-lg border border-line bg-panel p-4">
      <legend className="px-1 font-bold">{t("rule", { rule: number })}</legend>
      <div className="grid gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <ChoiceField
          label={t("question")}
          value={rule.question}
          options={[
            { value: "", label: t("chooseQuestion") },
            ...gone,
            ...questions.map(({ path, label }) => ({ value: path, label })),
          ]}
          onChange={(path) => onChange(withQuestion(rule, path))}
        />
        <ChoiceField
          label={t("operator")}
          value={rule.operator}
          options={assignmentOperators.map((value) => ({ value, label: t(`operators.${value}`) }))}
          onChange={(operator) => onChange(withOperator(rule, operator))}
        />
      </div>
      <ValueField rule={rule} question={question} onChange={(values) => onChange({ ...rule, values })} />
      <TargetFields
        to={rule.to}
        offices={offices}
        empty={t("chooseOffice")}
        onChange={(to) => onChange({ ...rule, to })}
      />
      {asAssignment({ rules: [rule] }) === null ? (
        <p className="text-sm font-semibold text-warn">{t("incomplete")}</p>
      ) : null}
      <div className="flex justify-end">
        <Button look="icon" aria-label={t("up", { rule: number })} isDisabled={number === 1} onPress={() => onMove(-1)}>
          <ArrowUp aria-hidden className="size-4" />
        </Button>
        <Button look="icon" aria-label={t("down", { rule: number })} isDisabled={isLast} onPress={() => onMove(1)}>
          <ArrowDown aria-hidden className="size-4" />
        </Button>
        <Button look="icon" aria-label={t("remove", { rule: number })} onPress={onRemove}>
          <Trash2 aria-hidden className="size-4" />
        </Button>
      </div>
    </fieldset>
  );
};
