import { useTranslations } from "next-intl";
import { DateField } from "../../../../components/date-field.tsx";
import { SearchForm } from "../../../../components/search-form.tsx";
import { SelectField } from "../../../../components/select-field.tsx";
import type { LogParameters } from "./log-parameters.ts";

type Group = {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

/** Narrows the log by words, kind of line and days, in the address; the form works without JavaScript. */
export const AuditFilter = ({
  asked: { tipo, persona, testo, dal, al },
  groups,
}: {
  readonly asked: LogParameters;
  readonly groups: readonly Group[];
}) => {
  const t = useTranslations("audit");
  const isNarrowed = [tipo, persona, dal, al].some((value) => value !== undefined);
  return (
    <SearchForm
      action="/registro"
      keep={{ persona }}
      value={testo}
      label={t("search")}
      maxLength={200}
      submit={t("doSearch")}
      clear={{ label: t("clear"), href: "/registro" }}
      isNarrowed={isNarrowed}
    >
      <SelectField name="tipo" label={t("filter")} empty={t("any")} value={tipo} groups={groups} />
      <DateField name="dal" label={t("since")} value={dal} />
      <DateField name="al" label={t("until")} value={al} />
      {persona === undefined ? null : <p className="basis-full text-ink-soft">{t("ofPerson")}</p>}
    </SearchForm>
  );
};
