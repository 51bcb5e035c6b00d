import { inLocale, type Localised } from "@sportello/domain/locales";
import { facets } from "@sportello/domain/services/narrow";
import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "../link.tsx";
import { type CatalogueSearch, catalogueAddress } from "./catalogue-address.ts";
import { useTermName } from "./term-name.ts";

/** What narrows the list now, each with a way out of it. */
export const ActiveFilters = ({
  search: { query, choice, group },
  groups,
}: {
  search: CatalogueSearch;
  groups: readonly { readonly slug: string; readonly name: Localised }[];
}) => {
  const t = useTranslations("filters");
  const locale = useLocale();
  const nameOf = useTermName();
  const active = facets.flatMap((facet) =>
    choice[facet] === undefined ? [] : [{ facet, name: nameOf(facet, choice[facet]) }],
  );
  const chosen = groups.find(({ slug }) => slug === group);
  if (active.length === 0 && group === undefined) return null;
  return (
    <div className="active-filters">
      <span className="visually-hidden" id="filtri-attivi">
        {t("active")}
      </span>
      <ul aria-labelledby="filtri-attivi">
        {active.map(({ facet, name }) => (
          <li key={facet}>
            <Link
              className="active-filter"
              href={catalogueAddress({ query, group, choice: { ...choice, [facet]: undefined } })}
              aria-label={t("remove", { filter: name })}
              scroll={false}
            >
              <span>{name}</span>
              <Icon name="close" className="icon icon-sm icon-primary" />
            </Link>
          </li>
        ))}
        {group === undefined ? null : (
          <li>
            <Link
              className="active-filter"
              href={catalogueAddress({ query, choice })}
              aria-label={t("remove", { filter: chosen ? inLocale(chosen.name, locale) : group })}
              scroll={false}
            >
              <span>{chosen ? inLocale(chosen.name, locale) : group}</span>
              <Icon name="close" className="icon icon-sm icon-primary" />
            </Link>
          </li>
        )}
      </ul>
      {active.length + Number(group !== undefined) > 1 ? (
        <Link href={catalogueAddress({ query })} scroll={false}>
          {t("removeAll")}
        </Link>
      ) : null}
    </div>
  );
};
