import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { DateField } from "../../../../../components/date-field.tsx";
import { SearchForm } from "../../../../../components/search-form.tsx";
import { SelectField } from "../../../../../components/select-field.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";

export type Asked = {
  readonly stato?: string | undefined;
  readonly testo?: string | undefined;
  readonly servizio?: string | undefined;
  readonly dal?: string | undefined;
  readonly al?: string | undefined;
};
type ListFiltersProps = {
  readonly asked: Asked;
  readonly services: Outputs["payments"]["list"]["services"];
  readonly today: string;
  /** The list without these filters. */ readonly clear: string;
};

/** What narrows the list of payments besides their state: words, a service, the days they were asked for. Works without scripts. */
export const ListFilters = ({
  asked: { stato, testo, servizio, dal, al },
  services,
  today,
  clear,
}: ListFiltersProps) => {
  const t = useTranslations("payments");
  const locale = useLocale();
  const isNarrowed = [servizio, dal, al].some((value) => value !== undefined);
  return (
    <SearchForm
      action="/pagamenti/elenco"
      keep={{ stato }}
      value={testo}
      label={t("search")}
      hint={t("searchHint")}
      submit={t("apply")}
      clear={{ label: t("clear"), href: clear }}
      isNarrowed={isNarrowed}
    >
      <SelectField
        name="servizio"
        label={t("service")}
        empty={t("everyService")}
        value={servizio}
        groups={[{ options: services.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) })) }]}
      />
      <DateField name="dal" label={t("from")} value={dal} max={al ?? today} />
      <DateField name="al" label={t("to")} value={al} max={today} />
    </SearchForm>
  );
};
