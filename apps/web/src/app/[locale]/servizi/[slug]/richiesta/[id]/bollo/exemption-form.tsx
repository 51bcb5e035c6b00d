import { exemptionStatement } from "@sportello/api/payments/stamps/words";
import { inLocale } from "@sportello/domain/locales";
import { type ExemptionGround, exemptions } from "@sportello/domain/payments/stamp-exemption";
import { useLocale, useTranslations } from "next-intl";
import { LineField } from "../../../../../../../components/form/line-field.tsx";
import { getPathname } from "../../../../../../../i18n/navigation.ts";

type Props = {
  action: string;
  /** Those the service admits. */ grounds: readonly ExemptionGround[];
  /** What was chosen before it was refused. */ typed: { ground: string; norm: string };
  isRefused: boolean;
};

/** Why no stamp is due: one of the grounds the service admits, with the rule it stands on, and the declaration, which is kept with the application. */
export const ExemptionForm = ({ action, grounds, typed, isRefused }: Props) => {
  const t = useTranslations("payment.stamp");
  const locale = useLocale();
  return (
    <section className="card shadow-sm" aria-labelledby="bollo-esente">
      <div className="card-body">
        <h2 className="title-small-semi-bold" id="bollo-esente">
          {t("exempt")}
        </h2>
        <p>{t("exemptText")}</p>
        <form action={getPathname({ href: action, locale })} method="post">
          <fieldset aria-describedby={isRefused ? "motivo-errore" : undefined}>
            <legend className="fw-semibold fs-6">{t("ground")}</legend>
            {isRefused ? (
              <p className="invalid-feedback d-block" id="motivo-errore">
                {t("exemptError")}
              </p>
            ) : null}
            {grounds.map((ground) => (
              <div className="form-check" key={ground}>
                <input
                  id={`motivo-${ground}`}
                  name="motivo"
                  type="radio"
                  value={ground}
                  required
                  defaultChecked={typed.ground === ground || grounds.length === 1}
                />
                <label htmlFor={`motivo-${ground}`}>
                  {inLocale(exemptions[ground].title, locale)}
                  {exemptions[ground].norm === null ? null : (
                    <small className="d-block text-secondary">{exemptions[ground].norm}</small>
                  )}
                </label>
              </div>
            ))}
          </fieldset>
          {grounds.includes("other") ? (
            <div className="mt-4">
              <LineField
                name="norma"
                label={t("norm")}
                hint={t("normHint")}
                maxLength={200}
                defaultValue={typed.norm}
                autoComplete="off"
              />
            </div>
          ) : null}
          <div className="form-check">
            <input id="dichiaro-esente" name="dichiaro" type="checkbox" value="si" required />
            <label htmlFor="dichiaro-esente">{exemptionStatement[locale]}</label>
          </div>
          <button className="btn btn-outline-primary" type="submit">
            {t("exemptNow")}
          </button>
        </form>
      </div>
    </section>
  );
};
