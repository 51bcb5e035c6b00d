import type { Tenant } from "@sportello/api/tenants/find-tenant";
import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "../../i18n/navigation.ts";
import { CoatOfArms } from "../coat-of-arms.tsx";
import { EuropeanFunding } from "./european-funding.tsx";
import { FooterLinks } from "./footer-links.tsx";
import { TownContacts } from "./town-contacts.tsx";

export const SiteFooter = ({ tenant }: { tenant: Tenant }) => {
  const t = useTranslations("footer");
  const locale = useLocale();
  const name = inLocale(tenant.name, locale);
  return (
    <footer className="it-footer" id="piede">
      <div className="it-footer-main">
        <div className="container">
          <div className="row">
            <div className="col-12 footer-items-wrapper logo-wrapper">
              <EuropeanFunding />
              <div className="it-brand-wrapper">
                <a href={tenant.branding.siteUrl ?? getPathname({ href: "/", locale })}>
                  <CoatOfArms logo={tenant.branding.logo} className="icon" />
                  <div className="it-brand-text">
                    <div className="h5">{name}</div>
                  </div>
                </a>
              </div>
            </div>
          </div>
          <section className="row" aria-label={t("label")}>
            <TownContacts tenant={tenant} name={name} />
            <FooterLinks tenant={tenant} />
          </section>
        </div>
      </div>
    </footer>
  );
};
