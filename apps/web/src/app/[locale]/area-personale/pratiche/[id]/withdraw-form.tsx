import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "../../../../../i18n/navigation.ts";

/** Taking the application back, in two steps: opening this, then confirming with a ticked box. It cannot be undone. */
export const WithdrawForm = ({ id }: { id: string }) => {
  const t = useTranslations("application");
  const action = getPathname({ href: `/area-personale/pratiche/${id}/ritira`, locale: useLocale() });
  return (
    <details className="withdraw">
      <summary>{t("withdraw")}</summary>
      <form action={action} method="post">
        <p>{t("withdrawText")}</p>
        <div className="form-group">
          <label htmlFor="motivo">{t("withdrawReason")}</label>
          <textarea id="motivo" name="motivo" rows={3} maxLength={5000} />
        </div>
        <div className="form-check">
          <input id="conferma" name="conferma" type="checkbox" value="si" required />
          <label htmlFor="conferma">{t("withdrawConfirm")}</label>
        </div>
        <button className="btn btn-danger" type="submit">
          {t("withdrawSend")}
        </button>
      </form>
    </details>
  );
};
