import { serviceStatuses } from "@sportello/domain/services/availability";
import { useTranslations } from "next-intl";
import { SearchForm } from "../../../../components/search-form.tsx";
import { SelectField } from "../../../../components/select-field.tsx";

type ServiceFiltersProps = {
  readonly asked: { readonly testo: string; readonly stato: string | undefined; readonly ufficio: string | undefined };
  readonly offices: readonly { readonly value: string; readonly label: string }[];
};

/** Name, state and office; the form works without JavaScript. */
export const ServiceFilters = ({ asked: { testo, stato, ufficio }, offices }: ServiceFiltersProps) => {
  const t = useTranslations("services");
  return (
    <SearchForm
      action="/servizi"
      keep={{}}
      value={testo || undefined}
      label={t("search")}
      submit={t("doSearch")}
      clear={{ label: t("clear"), href: "/servizi" }}
      isNarrowed={stato !== undefined || ufficio !== undefined}
    >
      <SelectField
        name="stato"
        label={t("statusHead")}
        empty={t("notArchived")}
        value={stato}
        groups={[{ options: serviceStatuses.map((value) => ({ value, label: t(`status.${value}`) })) }]}
      />
      <SelectField
        name="ufficio"
        label={t("office")}
        empty={t("everyOffice")}
        value={ufficio}
        groups={[{ options: offices }]}
      />
    </SearchForm>
  );
};
