import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "../i18n/navigation.ts";
import { SearchAsYouType } from "./search-as-you-type.tsx";

type Props = { idPrefix: string; query?: string; category?: string | undefined; isLive?: boolean };

/** Asks the catalogue with an ordinary GET form; where `isLive`, the results also follow the typing. */
export const SearchForm = ({ idPrefix, query = "", category, isLive = false }: Props) => {
  const t = useTranslations("catalogue");
  const action = getPathname({ href: "/servizi", locale: useLocale() });
  const id = `${idPrefix}-cerca`;
  return (
    <form className="cmp-input-search" action={action} method="get" role="search" id={isLive ? "cerca" : undefined}>
      {category ? <input type="hidden" name="categoria" value={category} /> : null}
      <div className="form-group autocomplete-wrapper">
        <label className="search-label" htmlFor={id}>{t("searchLabel")}</label>
        <div className="input-group">
          <span className="autocomplete-icon" aria-hidden="true"><Icon name="search" className="icon icon-sm icon-primary" /></span>
          {isLive ? (
            <SearchAsYouType action={action} id={id} query={query} category={category} placeholder={t("searchPlaceholder")} />
          ) : (
            <input type="search" className="form-control" id={id} name="cerca" defaultValue={query} placeholder={t("searchPlaceholder")} />
          )}
          <div className="input-group-append">
            <button className="btn btn-primary" type="submit">{t("searchButton")}</button>
          </div>
        </div>
      </div>
    </form>
  );
};
