import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../../components/link.tsx";
import { getPathname } from "../../../../i18n/navigation.ts";

const path = "/area-personale/pagamenti";

type Props = { state: string | undefined; year: number | undefined; years: readonly number[] };

/** Which payments are shown; a plain form, so that it works without scripts. */
export const PaymentFilters = ({ state, year, years }: Props) => {
  const t = useTranslations("payment");
  const area = useTranslations("area");
  const action = getPathname({ href: path, locale: useLocale() });
  // A year without payments that the address asks for is shown as chosen: the list is never narrowed unseen.
  const shownYears = year === undefined || years.includes(year) ? years : [...years, year];
  return (
    <form className="payment-filters" action={action}>
      <div className="form-group">
        <label htmlFor="stato">{t("filter.state")}</label>
        <select className="form-control" id="stato" name="stato" defaultValue={state ?? ""}>
          <option value="">{t("filter.all")}</option>
          {(["da-pagare", "pagati", "chiusi"] as const).map((one) => (
            <option key={one} value={one}>
              {t(`filter.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="form-group">
        <label htmlFor="anno">{t("filter.year")}</label>
        <select className="form-control" id="anno" name="anno" defaultValue={year === undefined ? "" : String(year)}>
          <option value="">{t("filter.everyYear")}</option>
          {shownYears.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <button className="btn btn-outline-primary" type="submit">
        {t("filter.apply")}
      </button>
      {state === undefined && year === undefined ? null : (
        <Link className="btn btn-link" href={path}>
          {area("clear")}
        </Link>
      )}
    </form>
  );
};
