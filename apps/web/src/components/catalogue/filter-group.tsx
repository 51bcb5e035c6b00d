import type { Count, Facet } from "@sportello/domain/services/narrow";
import { Icon } from "@sportello/ui/icon";
import { useTranslations } from "next-intl";
import { Link } from "../link.tsx";
import { type CatalogueSearch, catalogueAddress } from "./catalogue-address.ts";
import { useTermName } from "./term-name.ts";

const atFirst = 6;

type Props = { facet: Facet; counts: readonly Count[]; search: CatalogueSearch };

/** One filter: its values as links, each with what it would give; pressed again, the chosen one lets go. */
export const FilterGroup = ({ facet, counts, search }: Props) => {
  const t = useTranslations("filters");
  const chosen = search.choice[facet];
  if (counts.length === 0) return null;
  const rest = counts.slice(atFirst);
  const values = (some: readonly Count[]) => (
    <ul className="filter-values">
      {some.map(({ slug, count }) => (
        <li key={slug}>
          <FilterValue facet={facet} slug={slug} count={count} isChosen={slug === chosen} search={search} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className="filter-group" aria-labelledby={`filtro-${facet}`}>
      <h4 className="title-xsmall-semi-bold" id={`filtro-${facet}`}>
        {t(facet)}
      </h4>
      {values(counts.slice(0, atFirst))}
      {rest.length > 0 ? (
        <details open={rest.some(({ slug }) => slug === chosen)}>
          <summary className="filter-more">{t("more", { count: rest.length })}</summary>
          {values(rest)}
        </details>
      ) : null}
    </section>
  );
};

type ValueProps = { facet: Facet; slug: string; count: number; isChosen: boolean; search: CatalogueSearch };

const FilterValue = ({ facet, slug, count, isChosen, search: { query, choice, group } }: ValueProps) => {
  const t = useTranslations("catalogue");
  const name = useTermName()(facet, slug);
  return (
    <Link
      className="filter-value"
      href={catalogueAddress({ query, group, choice: { ...choice, [facet]: isChosen ? undefined : slug } })}
      aria-current={isChosen ? "true" : undefined}
      scroll={false}
    >
      {isChosen ? <Icon name="check" className="icon icon-sm icon-primary" /> : null}
      <span className="filter-name">{name}</span>
      <span className="filter-count" aria-hidden="true">
        {count}
      </span>
      <span className="visually-hidden">({t("servicesCount", { count })})</span>
    </Link>
  );
};
