import { inLocale } from "@sportello/domain/locales";
import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { Catalogue } from "../../session/answers.ts";
import { Link } from "../link.tsx";
import { type CatalogueSearch, catalogueAddress } from "./catalogue-address.ts";

/** The municipality's own groups, in its order; pressed again, the chosen one lets go. Nothing where it made none. */
export const ServiceGroups = ({
  groups,
  search: { query, choice, group },
}: {
  groups: Catalogue["groups"];
  search: CatalogueSearch;
}) => {
  const t = useTranslations();
  const locale = useLocale();
  if (groups.length === 0) return null;
  return (
    <section className="filter-group" aria-labelledby="filtro-gruppo">
      <h4 className="title-xsmall-semi-bold" id="filtro-gruppo">
        {t("filters.group")}
      </h4>
      <ul className="filter-values">
        {groups.map(({ slug, name, count }) => (
          <li key={slug}>
            <Link
              className="filter-value"
              href={catalogueAddress({ query, choice, group: slug === group ? undefined : slug })}
              aria-current={slug === group ? "true" : undefined}
              scroll={false}
            >
              {slug === group ? <Icon name="check" className="icon icon-sm icon-primary" /> : null}
              <span className="filter-name">{inLocale(name, locale)}</span>
              <span className="filter-count" aria-hidden="true">
                {count}
              </span>
              <span className="visually-hidden">({t("catalogue.servicesCount", { count })})</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
