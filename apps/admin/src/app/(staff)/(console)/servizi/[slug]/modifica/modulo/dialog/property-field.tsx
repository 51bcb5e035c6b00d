"use client";

import type { EditableField } from "@sportello/forms/builder/editable";
import { propertyAt, translationPath, type Typed, withProperty } from "@sportello/forms/builder/property";
import { profileBlocks, registerBlocks } from "@sportello/forms/components";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CheckField } from "../../../../../../../../components/check-field.tsx";
import { ChoiceField } from "../../../../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../../../../components/text-field.tsx";
import { fieldName } from "./field-name.ts";
import { purposes, textToValue, valueToText } from "./typed-value.ts";

export type PropertyFieldProps = {
  readonly field: EditableField;
  readonly typed: Typed;
  readonly languages: readonly ("it" | "de" | "en")[];
  readonly wrong: readonly string[];
  readonly onChange: (typed: Typed) => void;
};

/** One property of a component in the control that suits it; texts with their translations beside. */
export const PropertyField = ({ field, typed, languages, wrong, onChange }: PropertyFieldProps) => {
  const t = useTranslations("formBuilder");
  const { path, kind } = field;
  const value = propertyAt(typed, path);
  const error = wrong.some((one) => one === path || one.startsWith(`${path}.`)) ? t("wrong") : null;
  const label = t(`field.${fieldName(path, typed["type"])}`);
  const set = (next: unknown) => onChange(withProperty(typed, path, next));
  if (kind === "flag") {
    const isByDefault = path === "prefill" || path === "protocol";
    return (
      <CheckField
        label={label}
        isChecked={isByDefault ? value !== false : value === true}
        onChange={(is) => set(isByDefault ? (is ? undefined : false) : is || undefined)}
      />
    );
  }
  if (kind === "profile" || kind === "register" || kind === "autocomplete") {
    const names =
      kind === "profile"
        ? profileBlocks.map((name) => ({ value: name, label: t(`profile.${name}`) }))
        : kind === "register"
          ? registerBlocks.map((name) => ({ value: name, label: t(`register.${name}`) }))
          : purposes.map((name) => ({ value: name, label: t(`autocomplete.${name}`) }));
    const now = typeof value === "string" ? value : "";
    const kept = now === "" || names.some((name) => name.value === now) ? [] : [{ value: now, label: now }];
    return (
      <ChoiceField
        label={label}
        value={now}
        options={[{ value: "", label: t("none") }, ...names, ...kept]}
        error={error}
        onChange={(next) => set(next || undefined)}
      />
    );
  }
  if (kind === "texts" || kind === "prose") {
    const text = (at: string) => (typeof propertyAt(typed, at) === "string" ? String(propertyAt(typed, at)) : "");
    return (
      <div className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]">
        {languages.map((language) => {
          const at = language === "it" ? path : translationPath(path, language);
          const isNeeded = ["label", "title", "legend", "text"].includes(path);
          return (
            <TextField
              key={language}
              lang={language}
              label={
                languages.length === 1 ? label : t("inLanguage", { name: label, language: language.toUpperCase() })
              }
              value={text(at)}
              onChange={(next) =>
                onChange(withProperty(typed, at, next === "" && !(isNeeded && language === "it") ? undefined : next))
              }
              error={wrong.includes(at) ? t("wrong") : null}
              maxLength={4000}
              {...(kind === "prose" ? { lines: 3 } : {})}
            />
          );
        })}
      </div>
    );
  }
  return <ValueField field={field} label={label} value={value} error={error} onChange={set} />;
};

type ValueFieldProps = {
  readonly field: EditableField;
  readonly label: string;
  readonly value: unknown;
  readonly error: string | null;
  readonly onChange: (value: unknown) => void;
};

/** A value typed as a text; what is typed stays as it is while it is not a value yet. */
const ValueField = ({ field: { kind }, label, value, error, onChange }: ValueFieldProps) => {
  const t = useTranslations("formBuilder");
  const [text, setText] = useState(() => valueToText(kind, value));
  const hint =
    kind === "cents" ||
    kind === "day" ||
    kind === "time" ||
    kind === "pattern" ||
    kind === "extensions" ||
    kind === "size" ||
    kind === "rule"
      ? t(`hint.${kind}`)
      : undefined;
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { description: hint })}
      value={text}
      error={error}
      onChange={(next) => {
        setText(next);
        onChange(textToValue(kind, next));
      }}
      {...(kind === "rule" ? { lines: 4 } : {})}
    />
  );
};
