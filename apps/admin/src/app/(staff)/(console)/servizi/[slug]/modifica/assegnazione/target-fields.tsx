"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "../../../../../../../components/choice-field.tsx";
import { type TypedRule, withOffice, withPerson } from "./typed-rules.ts";

export type Office = {
  readonly id: string;
  readonly name: string;
  readonly staff: readonly { readonly id: string; readonly name: string }[];
};
type TargetFieldsProps = {
  readonly to: TypedRule["to"];
  readonly offices: readonly Office[];
  /** What no office means here. */ readonly empty: string;
  readonly onChange: (to: TypedRule["to"]) => void;
};

/** An office, and if wanted somebody in it. */
export const TargetFields = ({ to, offices, empty, onChange }: TargetFieldsProps) => {
  const t = useTranslations("assignment");
  const office = offices.find(({ id }) => id === to.officeId);
  const gone = to.officeId !== "" && !office ? [{ value: to.officeId, label: t("unknownOffice") }] : [];
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <ChoiceField
        label={t("office")}
        value={to.officeId}
        options={[{ value: "", label: empty }, ...gone, ...offices.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(officeId) => onChange(withOffice(officeId))}
      />
      {office ? (
        <ChoiceField
          label={t("person")}
          value={to.staffId ?? ""}
          options={[
            { value: "", label: t("anybody") },
            ...office.staff.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(staffId) => onChange(withPerson(to, staffId))}
        />
      ) : null}
    </div>
  );
};
