import { useTranslations } from "next-intl";
import { ActiveFilters } from "../../../components/catalogue/active-filters.tsx";
import { type CatalogueSearch, catalogueAddress, pageSize } from "../../../components/catalogue/catalogue-address.ts";
import { ServiceCard } from "../../../components/catalogue/service-card.tsx";
import { Link } from "../../../components/link.tsx";
import type { Catalogue } from "../../../session/answers.ts";

/** The found services; their number is read out when it changes under the typing. */
export const Results = ({
  catalogue: { groups, services, guessed },
  search,
}: {
  catalogue: Catalogue;
  search: CatalogueSearch;
}) => {
  const t = useTranslations("catalogue");
  const shown = services.slice(0, search.shown);
  return (
    <div id="risultati" className="catalogue-results">
      <ActiveFilters search={search} groups={groups} />
      <div role="status">
        <p className="results-count">{t("found", { count: services.length })}</p>
        {guessed.length > 0 ? <p className="results-guess">{t("guessed", { words: guessed.join(" ") })}</p> : null}
        {services.length === 0 ? <p>{t("nothingFound")}</p> : null}
      </div>
      <ul className="list-unstyled service-list">
        {shown.map((service) => (
          <li key={service.slug}>
            <ServiceCard service={service} level="h3" />
          </li>
        ))}
      </ul>
      {services.length > shown.length ? (
        <div className="more-results">
          <Link
            className="btn btn-outline-primary"
            href={catalogueAddress({ ...search, shown: search.shown + pageSize })}
            scroll={false}
            data-element="load-other-cards"
          >
            {t("showMore")}
          </Link>
          <span>{t("shownOf", { shown: shown.length, total: services.length })}</span>
        </div>
      ) : null}
    </div>
  );
};
