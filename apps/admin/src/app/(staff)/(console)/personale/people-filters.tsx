import { staffRoles } from "@sportello/domain/access/actor";
import { useTranslations } from "next-intl";
import { SearchForm } from "../../../../components/search-form.tsx";
import { SelectField } from "../../../../components/select-field.tsx";

type PeopleFiltersProps = {
  readonly asked: Readonly<Record<"testo" | "ruolo" | "stato" | "ufficio", string | undefined>>;
  readonly offices: readonly { readonly value: string; readonly label: string }[];
};

/** Name, role and office; the form works without JavaScript. */
export const PeopleFilters = ({ asked: { testo, ruolo, stato, ufficio }, offices }: PeopleFiltersProps) => {
  const t = useTranslations("people");
  const roles = useTranslations("role");
  return (
    <SearchForm
      action="/personale"
      keep={{ stato }}
      value={testo || undefined}
      label={t("search")}
      submit={t("doSearch")}
      clear={{ label: t("clear"), href: "/personale" }}
      isNarrowed={[ruolo, stato, ufficio].some((value) => value !== undefined)}
    >
      <SelectField
        name="ruolo"
        label={t("role")}
        empty={t("anyRole")}
        value={ruolo}
        groups={[{ options: staffRoles.map((value) => ({ value, label: roles(value) })) }]}
      />
      <SelectField
        name="ufficio"
        label={t("offices")}
        empty={t("anyOffice")}
        value={ufficio}
        groups={[{ options: offices }]}
      />
    </SearchForm>
  );
};
