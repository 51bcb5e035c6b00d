import { stampStatement } from "@sportello/api/payments/stamps/words";
import { firstStampDay } from "@sportello/domain/payments/stamp";
import { useLocale, useTranslations } from "next-intl";
import { LineField } from "../../../../../../../components/form/line-field.tsx";
import { getPathname } from "../../../../../../../i18n/navigation.ts";

type Props = {
  action: string;
  /** What was typed before it was refused. */ typed: { serial: string; issuedOn: string };
  refusal: string | undefined;
};

/** A paper stamp: its number, its day and the declaration, which is kept with the application. */
export const DeclareStampForm = ({ action, typed, refusal }: Props) => {
  const t = useTranslations("payment.stamp");
  const locale = useLocale();
  const fault = refusal === "stamp_used" ? "usedError" : refusal === "invalid_input" ? "wrongError" : null;
  return (
    <section className="card shadow-sm" aria-labelledby="bollo-cartaceo">
      <div className="card-body">
        <h2 className="title-small-semi-bold" id="bollo-cartaceo">
          {t("declare")}
        </h2>
        <p>{t("declareText")}</p>
        <form action={getPathname({ href: action, locale })} method="post">
          <LineField
            name="numero"
            label={t("serial")}
            hint={t("serialHint")}
            error={fault ? t(fault) : null}
            inputMode="numeric"
            autoComplete="off"
            maxLength={24}
            required
            pattern="\s*(\d\s*){14}"
            title={t("serialHint")}
            defaultValue={typed.serial}
          />
          <div className="form-group">
            <label className="active" htmlFor="data">
              {t("issuedOn")}
            </label>
            <input
              className="form-control"
              id="data"
              name="data"
              type="date"
              min={firstStampDay}
              required
              defaultValue={typed.issuedOn}
            />
          </div>
          <div className="form-check">
            <input id="dichiaro" name="dichiaro" type="checkbox" value="si" required />
            <label htmlFor="dichiaro">{stampStatement[locale]}</label>
          </div>
          <button className="btn btn-outline-primary" type="submit">
            {t("declareNow")}
          </button>
        </form>
      </div>
    </section>
  );
};
