import { facets } from "@sportello/domain/services/narrow";
import { Icon } from "@sportello/ui/icon";
import { useTranslations } from "next-intl";
import type { Catalogue } from "../../session/answers.ts";
import type { CatalogueSearch } from "./catalogue-address.ts";
import { FilterGroup } from "./filter-group.tsx";
import { ServiceGroups } from "./service-groups.tsx";

type Props = { catalogue: Catalogue; search: CatalogueSearch };

/** The filters: beside the results on a desk, behind a button on a phone. Links and the browser's own popover: no script. */
export const FilterPanel = ({ catalogue: { counts, groups, services }, search }: Props) => {
  const t = useTranslations("filters");
  const active =
    facets.filter((facet) => search.choice[facet] !== undefined).length + Number(search.group !== undefined);
  return (
    <div className="catalogue-filters">
      <button type="button" className="btn btn-outline-primary filter-opener" popoverTarget="filtri">
        <Icon name="funnel" className="icon icon-sm icon-primary" />
        <span>
          {t("open")}
          {active > 0 ? ` (${active})` : ""}
        </span>
      </button>
      <nav id="filtri" popover="auto" className="filter-panel" aria-labelledby="filtri-titolo">
        <div className="filter-head">
          <h3 className="title-small-semi-bold" id="filtri-titolo">
            {t("title")}
          </h3>
          <button type="button" className="filter-closer" popoverTarget="filtri" popoverTargetAction="hide">
            <Icon name="close-big" className="icon" />
            <span className="visually-hidden">{t("close")}</span>
          </button>
        </div>
        <div className="filter-groups">
          <ServiceGroups groups={groups} search={search} />
          {facets.map((facet) => (
            <FilterGroup key={facet} facet={facet} counts={counts[facet]} search={search} />
          ))}
        </div>
        <button
          type="button"
          className="btn btn-primary filter-apply"
          popoverTarget="filtri"
          popoverTargetAction="hide"
        >
          {t("show", { count: services.length })}
        </button>
      </nav>
    </div>
  );
};
