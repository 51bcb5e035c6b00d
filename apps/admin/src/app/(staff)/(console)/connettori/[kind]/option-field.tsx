"use client";

import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { CheckField } from "../../../../../components/check-field.tsx";
import { ChoiceField } from "../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import type { Field } from "./typed-options.ts";

type OptionFieldProps = {
  readonly field: Field;
  readonly value: string | boolean;
  readonly error: string | null;
  readonly onChange: (value: string | boolean) => void;
};

/** One option, with the control its kind wants. */
export const OptionField = ({ field, value, error, onChange }: OptionFieldProps) => {
  const t = useTranslations("connectors");
  const locale = useLocale();
  const label = inLocale(field.title, locale);
  const own = field.description === null ? undefined : inLocale(field.description, locale);
  if (field.kind === "boolean")
    return <CheckField label={label} description={own} isChecked={value === true} onChange={onChange} />;
  if (field.kind === "choice") {
    const options = field.choices.map(({ value: code, title }) => ({ value: code, label: inLocale(title, locale) }));
    return <ChoiceField label={label} value={String(value)} options={options} onChange={onChange} />;
  }
  const standard =
    field.standard === null || field.standard === "" ? undefined : t("standard", { value: String(field.standard) });
  const description =
    field.kind === "secret" && field.isSet ? t("secretKept") : [own, standard].filter(Boolean).join(" · ");
  return (
    <TextField
      label={label}
      {...(description ? { description } : {})}
      type={field.kind === "secret" ? "password" : field.kind === "url" ? "url" : "text"}
      {...(field.lines > 1 ? { lines: field.lines } : {})}
      {...(field.kind === "number" ? { inputMode: "numeric" as const } : {})}
      autoComplete={field.kind === "secret" ? "new-password" : "off"}
      value={String(value)}
      onChange={onChange}
      maxLength={field.limits.maxLength ?? 2_000}
      isRequired={field.isRequired && !(field.kind === "secret" && field.isSet)}
      error={error}
    />
  );
};
