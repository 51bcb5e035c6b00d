import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "../../i18n/navigation.ts";
import { type CatalogueSearch, fieldsOf } from "./catalogue-address.ts";
import { longestQuery } from "./longest-query.ts";
import { SearchAsYouType } from "./search-as-you-type.tsx";

type Props = { idPrefix: string; search?: Partial<CatalogueSearch>; isLive?: boolean };

/** Asks the catalogue with an ordinary GET form that keeps the filters; where `isLive`, the results also follow the typing. */
export const SearchForm = ({ idPrefix, search = {}, isLive = false }: Props) => {
  const t = useTranslations("catalogue");
  const action = getPathname({ href: "/servizi", locale: useLocale() });
  const id = `${idPrefix}-cerca`;
  const { query = "" } = search;
  const filters = fieldsOf({ ...search, query: "" });
  return (
    <form className="cmp-input-search" action={action} method="get" role="search" id={isLive ? "cerca" : undefined}>
      {filters.map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <div className="form-group autocomplete-wrapper">
        <label className="search-label" htmlFor={id}>
          {t("searchLabel")}
        </label>
        <div className="input-group">
          <span className="autocomplete-icon" aria-hidden="true">
            <Icon name="search" className="icon icon-sm icon-primary" />
          </span>
          {isLive ? (
            <SearchAsYouType
              action={action}
              id={id}
              query={query}
              filters={filters}
              placeholder={t("searchPlaceholder")}
            />
          ) : (
            <input
              type="search"
              className="form-control"
              id={id}
              name="cerca"
              defaultValue={query}
              maxLength={longestQuery}
              placeholder={t("searchPlaceholder")}
            />
          )}
          <div className="input-group-append">
            <button className="btn btn-primary" type="submit">
              {t("searchButton")}
            </button>
          </div>
        </div>
      </div>
    </form>
  );
};
