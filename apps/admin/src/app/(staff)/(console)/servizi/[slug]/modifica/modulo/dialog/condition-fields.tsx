"use client";

import type { Place } from "@sportello/forms/builder/edit/place";
import { operatorsFor, readableQuestions } from "@sportello/forms/builder/readable-questions";
import type { FormDefinition } from "@sportello/forms/definition";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../../../../components/choice-field.tsx";
import { useRowKeys } from "../../regole/use-row-keys.ts";
import { ConditionTest } from "./condition-test.tsx";
import { type ConditionTyped, conditionOf, conditionToStore, type TestTyped } from "./condition-typed.ts";
import type { PropertyFieldProps } from "./property-field.tsx";

type ConditionFieldsProps = Omit<PropertyFieldProps, "field"> & {
  readonly form: FormDefinition;
  readonly place: Place;
};

/** When a component is asked: sentences over earlier questions, each picked from a list. */
export const ConditionFields = ({ form, place, typed, wrong, onChange }: ConditionFieldsProps) => {
  const t = useTranslations("formBuilder.condition");
  const questions = readableQuestions(form, place);
  const condition = conditionOf(typed["conditional"]);
  const tests = condition?.kind === "tests" ? condition.tests : [];
  const rows = useRowKeys(tests.length);
  const set = (next: ConditionTyped | null) => onChange({ ...typed, conditional: conditionToStore(next) });
  if (condition?.kind === "rule")
    return (
      <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
        <p>{t("rule")}</p>
        <code className="max-w-full overflow-x-auto rounded-sm bg-sunken px-2 py-1 text-sm">
          {JSON.stringify(condition.rule)}
        </code>
        <Button onPress={() => set(null)}>{t("dropRule")}</Button>
      </div>
    );
  const nearest = questions.at(-1);
  if (!nearest && !condition) return <p className="text-ink-soft sm:col-span-2">{t("nothing")}</p>;
  const freshTest = (): TestTyped => ({
    component: nearest?.reference ?? "",
    operator: nearest ? (operatorsFor(nearest.question)[0] ?? "isEqual") : "isEqual",
  });
  const mode = condition === null ? "always" : condition.show ? "show" : "hide";
  return (
    <div className="space-y-3 sm:col-span-2">
      <div className="grid gap-3 sm:grid-cols-2">
        <ChoiceField
          label={t("mode")}
          value={mode}
          options={(["always", "show", "hide"] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(next) =>
            set(
              next === "always"
                ? null
                : {
                    kind: "tests",
                    show: next === "show",
                    conjunction: condition?.conjunction ?? "all",
                    tests: tests.length === 0 ? [freshTest()] : tests,
                  },
            )
          }
        />
        {condition && tests.length > 1 ? (
          <ChoiceField
            label={t("join")}
            value={condition.conjunction}
            options={(["all", "any"] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(next) => set({ ...condition, conjunction: next === "any" ? "any" : "all" })}
          />
        ) : null}
      </div>
      {condition
        ? tests.map((test, index) => (
            <ConditionTest
              key={rows.keys[index]}
              number={index + 1}
              test={test}
              questions={questions}
              isWrong={wrong.some((path) => path.startsWith("conditional"))}
              onChange={(next) =>
                set({ ...condition, tests: tests.map((one, number) => (number === index ? next : one)) })
              }
              onRemove={() => {
                rows.remove(index);
                set(tests.length === 1 ? null : { ...condition, tests: tests.toSpliced(index, 1) });
              }}
            />
          ))
        : null}
      {condition && tests.length < 20 ? (
        <Button look="quiet" onPress={() => set({ ...condition, tests: [...tests, freshTest()] })}>
          <Plus aria-hidden className="size-4" />
          {t("add")}
        </Button>
      ) : null}
    </div>
  );
};
