import { statusGroups } from "@sportello/domain/applications/status-groups";
import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import type { ActivityFilterChoices } from "../../../../session/answers.ts";
import { ListSearch } from "../list-search.tsx";
import { ListSelect } from "../list-select.tsx";
import type { ActivitySearch } from "./page.tsx";

type Props = { search: ActivitySearch; filters: ActivityFilterChoices; isNarrowed: boolean };

/** Filtra, Ordina, Cerca: as the national model has them, and only with choices that find something. */
export const ActivityFilters = ({ search, filters: { services, years }, isNarrowed }: Props) => {
  const t = useTranslations("activities");
  const locale = useLocale();
  return (
    <ListSearch path="/area-personale/attivita" label={t("search")} query={search.cerca} isNarrowed={isNarrowed}>
      <ListSelect id="stato" label={t("status")} every={t("everyStatus")} chosen={search.stato} options={statusGroups.map((group) => ({ value: group, label: t(`group.${group}`) }))} />
      <ListSelect
        id="servizio"
        label={t("service")}
        every={t("everyService")}
        chosen={search.servizio}
        options={services.map(({ slug, title }) => ({ value: slug, label: inLocale(title, locale) }))}
      />
      <ListSelect id="anno" label={t("year")} every={t("everyYear")} chosen={search.anno?.toString()} options={years.map((year) => ({ value: String(year), label: String(year) }))} />
      <ListSelect id="ordina" label={t("sort")} chosen={search.ordina} options={(["recenti", "vecchie", "scadenza"] as const).map((order) => ({ value: order, label: t(`order.${order}`) }))} />
    </ListSearch>
  );
};
