import { useLocale, useTranslations } from "next-intl";
import { LineField } from "../../../../components/form/line-field.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { Day } from "../../../../components/text/day.tsx";
import { getPathname } from "../../../../i18n/navigation.ts";
import type { Profile } from "../../../../session/answers.ts";

type Props = { waiting: NonNullable<Profile["waitingEmail"]>; code: string | undefined; error: string | undefined };

/** The address that is not used yet, and the field for the code that was mailed to it; the link of the mail brings the code along. */
export const ConfirmEmail = ({ waiting, code, error }: Props) => {
  const t = useTranslations("profile");
  const action = getPathname({ href: "/area-personale/profilo/conferma", locale: useLocale() });
  return (
    <Notice tone="warning" title={t("confirmTitle")} id="conferma">
      <p>
        {t("confirmText", { email: waiting.email })} <Day of={waiting.expiresAt} withTime />.
      </p>
      <form className="narrow-form" action={action} method="post">
        <LineField
          name="codice"
          label={t("code")}
          error={error === "wrong_code" ? t("codeWrong") : null}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="[0-9 ]{6,12}"
          required
          defaultValue={code ?? ""}
        />
        <button className="btn btn-primary" type="submit">
          {t("confirm")}
        </button>
      </form>
    </Notice>
  );
};
