import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "../../../components/link.tsx";
import { getPathname } from "../../../i18n/navigation.ts";

type Props = { path: string; label: string; query: string; isNarrowed?: boolean; children?: ReactNode };

/** The words looked for in a list of the personal area, with its filters below; an ordinary GET form, so that it needs no script and every view has an address. */
export const ListSearch = ({ path, label, query, isNarrowed = query !== "", children }: Props) => {
  const t = useTranslations("area");
  const action = getPathname({ href: path, locale: useLocale() });
  return (
    <form className="list-search" action={action} method="get" role="search">
      <div className="list-search-words">
        <label htmlFor="cerca">{label}</label>
        <input
          className="form-control"
          id="cerca"
          name="cerca"
          type="search"
          defaultValue={query}
          maxLength={200}
          autoComplete="off"
        />
      </div>
      {children}
      <div className="list-search-buttons">
        <button className="btn btn-primary btn-icon" type="submit">
          <Icon name="search" className="icon icon-sm icon-white" />
          <span>{t("search")}</span>
        </button>
        {isNarrowed ? (
          <Link className="btn btn-link" href={path}>
            {t("clear")}
          </Link>
        ) : null}
      </div>
    </form>
  );
};
