"use client";

import { inLocale, type Localised } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { DateField } from "../../../../components/date-field.tsx";
import { SelectField } from "../../../../components/select-field.tsx";
import { paymentNames, type QueueParameters, registrationNames } from "./queue-filters.ts";

/** The filters one needs now and then. */
export const moreFilters = [
  "chi",
  "ufficio",
  "protocollo",
  "pagamento",
  "dal",
  "al",
  "scadedal",
  "scadeal",
] as const satisfies readonly (keyof QueueParameters)[];

type MoreFiltersProps = {
  readonly parameters: QueueParameters;
  readonly offices: readonly { readonly id: string; readonly name: Localised }[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: () => void;
};

export const MoreFilters = ({ parameters, offices, colleagues, onChange }: MoreFiltersProps) => {
  const t = useTranslations("queue");
  const locale = useLocale();
  return (
    <div className="mt-2 flex flex-wrap items-end gap-2 rounded-md border border-line bg-panel p-3">
      <SelectField
        name="chi"
        label={t("assignee")}
        empty={t("anyAssignee")}
        value={parameters.chi}
        groups={[
          {
            options: [
              { value: "me", label: t("you") },
              { value: "nessuno", label: t("unassigned") },
            ],
          },
          { label: t("colleagues"), options: colleagues.map(({ id, name }) => ({ value: id, label: name })) },
        ]}
        onChange={onChange}
      />
      {offices.length > 1 ? (
        <SelectField
          name="ufficio"
          label={t("office")}
          empty={t("anyOffice")}
          value={parameters.ufficio}
          onChange={onChange}
          groups={[{ options: offices.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })) }]}
        />
      ) : null}
      <SelectField
        name="protocollo"
        label={t("registration")}
        empty={t("anyRegistration")}
        value={parameters.protocollo}
        onChange={onChange}
        groups={[{ options: registrationNames.map((value) => ({ value, label: t(`registrations.${value}`) })) }]}
      />
      <SelectField
        name="pagamento"
        label={t("payment")}
        empty={t("anyPayment")}
        value={parameters.pagamento}
        onChange={onChange}
        groups={[{ options: paymentNames.map((value) => ({ value, label: t(`payments.${value}`) })) }]}
      />
      <DateField name="dal" label={t("receivedFrom")} value={parameters.dal} max={parameters.al} onChange={onChange} />
      <DateField name="al" label={t("receivedTo")} value={parameters.al} min={parameters.dal} onChange={onChange} />
      <DateField
        name="scadedal"
        label={t("dueFrom")}
        value={parameters.scadedal}
        max={parameters.scadeal}
        onChange={onChange}
      />
      <DateField
        name="scadeal"
        label={t("dueTo")}
        value={parameters.scadeal}
        min={parameters.scadedal}
        onChange={onChange}
      />
    </div>
  );
};
