import type { Tenant } from "@sportello/api/tenants/find-tenant";
import { inLocale } from "@sportello/domain/locales";
import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { AreaLink } from "../area-link.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

/** Region, languages, and the way into the personal area, with how much waits there. */
export const SlimBar = ({
  tenant,
  citizenName,
  waiting,
}: {
  tenant: Tenant;
  citizenName: string | null;
  waiting: number;
}) => {
  const t = useTranslations("header");
  const locale = useLocale();
  return (
    <div className="it-header-slim-wrapper">
      <div className="container">
        <div className="it-header-slim-wrapper-content">
          <span className="navbar-brand d-none d-sm-block">{inLocale(tenant.branding.region, locale)}</span>
          <div className="it-header-slim-right-zone">
            <LanguageSwitch
              label={t("languages")}
              current={locale}
              languages={tenant.languages.map((language) => ({
                language,
                name: t(`language.${language}`),
                short: t(`languageShort.${language}`),
              }))}
            />
            <div className="it-access-top-wrapper">
              <AreaLink className="btn btn-primary btn-icon btn-full" data-element="personal-area-login">
                <span className="rounded-icon">
                  <Icon name="user" className="icon icon-primary" />
                </span>
                <span className={citizenName ? "citizen-name" : "visually-hidden-phone"}>
                  {citizenName ?? t("signIn")}
                </span>
                {waiting > 0 ? (
                  <>
                    <span className="badge area-badge" aria-hidden="true">
                      {waiting}
                    </span>
                    <span className="visually-hidden">({t("waiting", { count: waiting })})</span>
                  </>
                ) : null}
              </AreaLink>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
};
