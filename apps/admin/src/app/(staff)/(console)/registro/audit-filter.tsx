"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { SelectField } from "../../../../components/select-field.tsx";

type AuditFilterProps = { readonly value: string | undefined; readonly options: readonly { readonly value: string; readonly label: string }[] };

/** Narrows the log to one kind of line, in the address. */
export const AuditFilter = ({ value, options }: AuditFilterProps) => {
  const t = useTranslations("audit");
  const form = useRef<HTMLFormElement>(null);
  return (
    <form ref={form} action="/registro" className="mb-3 flex">
      <SelectField name="tipo" label={t("filter")} empty={t("any")} value={value} groups={[{ options }]} onChange={() => form.current?.requestSubmit()} />
    </form>
  );
};
