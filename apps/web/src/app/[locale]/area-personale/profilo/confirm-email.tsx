import { useLocale, useTranslations } from "next-intl";
import { Notice } from "../../../../components/notice.tsx";
import { Day } from "../../../../components/text/day.tsx";
import { getPathname } from "../../../../i18n/navigation.ts";
import type { Profile } from "../../../../session/answers.ts";

type Props = { waiting: NonNullable<Profile["waitingEmail"]>; code: string | undefined; error: string | undefined };

/** The address that is not used yet, and the field for the code that was mailed to it; the link of the mail brings the code along. */
export const ConfirmEmail = ({ waiting, code, error }: Props) => {
  const t = useTranslations("profile");
  const action = getPathname({ href: "/area-personale/profilo/conferma", locale: useLocale() });
  const isWrong = error === "wrong_code";
  return (
    <Notice tone="warning" title={t("confirmTitle")} id="conferma">
      <p>
        {t("confirmText", { email: waiting.email })} <Day of={waiting.expiresAt} withTime />.
      </p>
      <form className="narrow-form" action={action} method="post">
        <div className="form-group">
          <label htmlFor="codice">{t("code")}</label>
          <input
            className="form-control"
            id="codice"
            name="codice"
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9 ]{6,12}"
            required
            defaultValue={code ?? ""}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? "codice-errore" : undefined}
          />
          {isWrong ? (
            <p className="invalid-feedback d-block" id="codice-errore">
              {t("codeWrong")}
            </p>
          ) : null}
        </div>
        <button className="btn btn-primary" type="submit">
          {t("confirm")}
        </button>
      </form>
    </Notice>
  );
};
