"use client";

import { propertyAt, translationPath, type Typed, withProperty } from "@sportello/forms/builder/property";
import { ArrowUp, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../../../../components/text-field.tsx";
import { ListChoice } from "./list-choice.tsx";
import type { PropertyFieldProps } from "./property-field.tsx";

type ChoicesFieldsProps = Omit<PropertyFieldProps, "field">;

const startOf = (source: string, typed: Typed, choice: Typed): Typed => {
  const { data: _data, list: _list, choices: _choices, ...rest } = typed;
  if (source === "values") return { ...rest, dataSrc: "values", data: { values: [choice] } };
  if (source === "tenant") return { ...rest, dataSrc: "tenant", list: "" };
  return { ...rest, dataSrc: "list", list: source };
};

const textIn = (typed: Typed, name: string): string => {
  const value = typed[name];
  return typeof value === "string" ? value : "";
};

/** The choices of a list: written here with their translations, or from a list that is kept elsewhere. */
export const ChoicesFields = ({ typed, languages, wrong, onChange }: ChoicesFieldsProps) => {
  const t = useTranslations("formBuilder.choice");
  const tWrong = useTranslations("formBuilder");
  const isSelect = typed["type"] === "select";
  const source = isSelect ? (typed["dataSrc"] === "list" ? String(typed["list"]) : String(typed["dataSrc"])) : "values";
  const path = isSelect ? "data.values" : "values";
  const held = propertyAt(typed, path);
  const choices: readonly Typed[] = Array.isArray(held) ? (held as readonly Typed[]) : [];
  const set = (next: readonly Typed[]) => onChange(withProperty(typed, path, next));
  const changeOne = (index: number, choice: Typed) =>
    set(choices.map((one, number) => (number === index ? choice : one)));
  const errorAt = (place: string) => (wrong.includes(place) ? tWrong("wrong") : null);
  const fresh = (): Typed => {
    const number = choices.length + 1;
    const taken = new Set(choices.map(({ value }) => value));
    const free = Array.from({ length: number + 1 }, (_unused, index) => `option${index + 1}`).find(
      (value) => !taken.has(value),
    );
    return { label: t("new", { number }), value: free ?? `option${number}` };
  };
  return (
    <div className="space-y-3 sm:col-span-2">
      {isSelect ? (
        <ChoiceField
          label={t("source")}
          value={source}
          options={(["values", "provinces", "countries", "tenant"] as const).map((value) => ({
            value,
            label: t(value),
          }))}
          onChange={(next) => onChange(startOf(next, typed, fresh()))}
        />
      ) : null}
      {source === "tenant" ? (
        <ListChoice
          value={textIn(typed, "list")}
          error={errorAt("list")}
          onChange={(list) => onChange({ ...typed, list })}
        />
      ) : null}
      {source === "values" ? (
        <>
          {wrong.includes(path) ? <p className="text-sm font-semibold text-bad">{tWrong("wrong")}</p> : null}
          <ol className="space-y-3">
            {choices.map((choice, index) => (
              <li key={`${index + 1}`}>
                <div
                  role="group"
                  aria-label={t("number", { number: index + 1 })}
                  className="flex flex-wrap items-end gap-2 border-b border-line-soft pb-3"
                >
                  {languages.map((language) => {
                    const at = language === "it" ? "label" : translationPath("label", language);
                    const text = propertyAt(choice, at);
                    return (
                      <div key={language} className="min-w-40 flex-1">
                        <TextField
                          lang={language}
                          label={
                            languages.length === 1
                              ? t("label")
                              : tWrong("inLanguage", { name: t("label"), language: language.toUpperCase() })
                          }
                          value={typeof text === "string" ? text : ""}
                          onChange={(next) =>
                            changeOne(
                              index,
                              withProperty(choice, at, next === "" && language !== "it" ? undefined : next),
                            )
                          }
                          error={errorAt(`${path}.${index}.${at}`)}
                          maxLength={400}
                        />
                      </div>
                    );
                  })}
                  <div className="w-36">
                    <TextField
                      label={t("value")}
                      value={textIn(choice, "value")}
                      onChange={(value) => changeOne(index, { ...choice, value })}
                      error={errorAt(`${path}.${index}.value`)}
                      maxLength={200}
                    />
                  </div>
                  <Button
                    look="icon"
                    aria-label={t("up", { number: index + 1 })}
                    isDisabled={index === 0}
                    onPress={() => set(choices.toSpliced(index, 1).toSpliced(index - 1, 0, choice))}
                  >
                    <ArrowUp aria-hidden className="size-4" />
                  </Button>
                  <Button
                    look="icon"
                    aria-label={t("remove", { number: index + 1 })}
                    isDisabled={choices.length === 1}
                    onPress={() => set(choices.toSpliced(index, 1))}
                  >
                    <Trash2 aria-hidden className="size-4" />
                  </Button>
                </div>
              </li>
            ))}
          </ol>
          <Button look="quiet" onPress={() => set([...choices, fresh()])}>
            <Plus aria-hidden className="size-4" />
            {t("add")}
          </Button>
        </>
      ) : null}
    </div>
  );
};
