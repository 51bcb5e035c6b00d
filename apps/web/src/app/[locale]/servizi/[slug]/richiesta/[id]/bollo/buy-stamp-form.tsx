import { provinces } from "@sportello/forms/lists/provinces";
import { useLocale, useTranslations } from "next-intl";
import { Money } from "../../../../../../../components/payment/money.tsx";
import { getPathname } from "../../../../../../../i18n/navigation.ts";

type Props = {
  action: string;
  /** Where the applicant lives, as far as the town knows. */ province: string | null;
  amount: number;
};

/** The digital stamp: the treasury asks for the buyer's province, the rest is known. */
export const BuyStampForm = ({ action, province, amount }: Props) => {
  const t = useTranslations("payment.stamp");
  return (
    <section className="card shadow-sm" aria-labelledby="bollo-digitale">
      <div className="card-body">
        <h2 className="title-small-semi-bold" id="bollo-digitale">
          {t("buy")}
        </h2>
        <p>{t("buyText")}</p>
        <form action={getPathname({ href: action, locale: useLocale() })} method="post">
          <div className="select-wrapper mb-4">
            <label htmlFor="provincia">{t("province")}</label>
            <select id="provincia" name="provincia" required defaultValue={province ?? ""}>
              <option value="">{t("chooseProvince")}</option>
              {provinces.map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <button className="btn btn-primary" type="submit">
            {t("buyNow")} <Money cents={amount} />
          </button>
        </form>
      </div>
    </section>
  );
};
