import type { Tenant } from "@sportello/api/tenants/find-tenant";
import { inLocale } from "@sportello/domain/locales";
import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { CoatOfArms } from "../coat-of-arms.tsx";
import { Link } from "../link.tsx";

export const CenterBar = ({ tenant }: { tenant: Tenant }) => {
  const t = useTranslations("header");
  const locale = useLocale();
  return (
    <div className="it-header-center-wrapper">
      <div className="container">
        <div className="it-header-center-content-wrapper">
          <button type="button" className="menu-opener" popoverTarget="main-menu">
            <Icon name="burger" className="icon icon-white" />
            <span className="visually-hidden">{t("menu")}</span>
          </button>
          <div className="it-brand-wrapper">
            <Link href="/">
              <CoatOfArms logo={tenant.branding.logo} className="icon" />
              <div className="it-brand-text">
                <div className="it-brand-title">{inLocale(tenant.name, locale)}</div>
                <div className="it-brand-tagline d-none d-md-block">{inLocale(tenant.branding.motto, locale)}</div>
              </div>
            </Link>
          </div>
          <div className="it-right-zone">
            <div className="it-search-wrapper">
              <span className="d-none d-md-block" aria-hidden="true">
                {t("search")}
              </span>
              <Link className="search-link rounded-icon" href="/servizi#cerca" aria-label={t("searchServices")}>
                <Icon name="search" className="icon" />
              </Link>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
};
