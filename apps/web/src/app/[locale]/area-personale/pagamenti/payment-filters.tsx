import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "../../../../i18n/navigation.ts";

type Props = { state: string | undefined; year: number | undefined; years: readonly number[] };

/** Which payments are shown; a plain form, so that it works without scripts. */
export const PaymentFilters = ({ state, year, years }: Props) => {
  const t = useTranslations("payment");
  const action = getPathname({ href: "/area-personale/pagamenti", locale: useLocale() });
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
          {years.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      <button className="btn btn-outline-primary" type="submit">
        {t("filter.apply")}
      </button>
    </form>
  );
};
