import type { Tenant } from "@sportello/api/tenants/find-tenant";
import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "../link.tsx";
import { TrapField } from "./trap-field.tsx";

/** The privacy notice in short and its confirmation; it is a notice, not a consent: the law is the basis. */
export const PrivacyForm = ({
  action,
  tenant,
  isMissing,
  hasTrap = false,
  children,
}: {
  action: string;
  tenant: Tenant;
  isMissing: boolean;
  hasTrap?: boolean;
  children?: ReactNode;
}) => {
  const t = useTranslations("request");
  const name = inLocale(tenant.name, useLocale());
  return (
    <form action={action} method="post" noValidate>
      <p>{t("privacyText", { name })}</p>
      <p>{t("privacyPurpose", { name })}</p>
      <p>
        {t("privacyMore")} <Link href="/privacy">{t("privacyLink")}</Link>
      </p>
      <div className="form-check">
        <input
          id="privacy"
          name="privacy"
          type="checkbox"
          value="si"
          required
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? "privacy-errore" : undefined}
          autoFocus={isMissing}
        />
        <label className="title-small-semi-bold" htmlFor="privacy">
          {t("privacyConfirm")}
        </label>
      </div>
      {isMissing ? (
        <p className="form-feedback just-validate-error-label" id="privacy-errore" role="alert">
          {t("privacyMissing")}
        </p>
      ) : null}
      {children}
      {hasTrap ? <TrapField /> : null}
      <button className="btn btn-primary sheet-button" type="submit">
        {t("next")}
      </button>
    </form>
  );
};
