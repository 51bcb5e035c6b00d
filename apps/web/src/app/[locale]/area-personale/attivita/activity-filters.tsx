import { statusGroups } from "@sportello/domain/applications/status-groups";
import { useTranslations } from "next-intl";
import type { ActivityFilterChoices } from "../../../../session/answers.ts";
import { ListSearch } from "../list-search.tsx";
import { ListSelect } from "../list-select.tsx";
import { NarrowByService } from "../narrow-by-service.tsx";
import type { ActivitySearch } from "./activity-search.ts";

type Props = { search: ActivitySearch; filters: ActivityFilterChoices; isNarrowed: boolean };

/** Filtra, Ordina, Cerca: as the national model has them, and only with choices that find something. */
export const ActivityFilters = ({ search, filters, isNarrowed }: Props) => {
  const t = useTranslations("activities");
  return (
    <ListSearch path="/area-personale/attivita" label={t("search")} query={search.cerca} isNarrowed={isNarrowed}>
      <ListSelect
        id="stato"
        label={t("status")}
        every={t("everyStatus")}
        chosen={search.stato}
        options={statusGroups.map((group) => ({ value: group, label: t(`group.${group}`) }))}
      />
      <NarrowByService choices={filters} service={search.servizio} year={search.anno} />
      <ListSelect
        id="ordina"
        label={t("sort")}
        chosen={search.ordina}
        options={(["recenti", "vecchie", "scadenza"] as const).map((order) => ({
          value: order,
          label: t(`order.${order}`),
        }))}
      />
    </ListSearch>
  );
};
