import type { Tenant } from "@sportello/api/tenants/find-tenant";
import { useTranslations } from "next-intl";
import { AreaLink } from "../area-link.tsx";
import { Link } from "../link.tsx";

/** The links every page must have, with the hooks by which the national checker finds them. */
export const FooterLinks = ({ tenant }: { tenant: Tenant }) => {
  const t = useTranslations("footer");
  const { branding } = tenant;
  return (
    <>
      <div className="col-sm-6 col-lg-4 footer-items-wrapper">
        <h2 className="footer-heading-title">{t("services")}</h2>
        <ul className="footer-list">
          <li>
            <Link href="/servizi">{t("allServices")}</Link>
          </li>
          <li>
            <Link href="/stato-pratica">{t("statusByCode")}</Link>
          </li>
          <li>
            <AreaLink>{t("personalArea")}</AreaLink>
          </li>
          <li>
            <Link href="/domande-frequenti" data-element="faq">
              {t("faq")}
            </Link>
          </li>
          <li>
            <a
              href={`mailto:${branding.email}?subject=${encodeURIComponent(t("reportProblem"))}`}
              data-element="report-inefficiency"
            >
              {t("reportProblem")}
            </a>
          </li>
        </ul>
      </div>
      <div className="col-sm-6 col-lg-4 footer-items-wrapper">
        <h2 className="footer-heading-title">{t("transparency")}</h2>
        <ul className="footer-list">
          {branding.siteUrl ? (
            <li>
              <a href={new URL("/amministrazione-trasparente", branding.siteUrl).href}>
                {t("transparentAdministration")}
              </a>
            </li>
          ) : null}
          <li>
            <Link href="/privacy" data-element="privacy-policy-link">
              {t("privacy")}
            </Link>
          </li>
          <li>
            <Link href="/note-legali" data-element="legal-notes">
              {t("legalNotes")}
            </Link>
          </li>
          <li>
            <a href={branding.accessibilityUrl} data-element="accessibility-link">
              {t("accessibilityDeclaration")}
            </a>
          </li>
          <li>
            <Link href="/accessibilita">{t("accessibility")}</Link>
          </li>
          <li>
            <Link href="/mappa-del-sito">{t("siteMap")}</Link>
          </li>
        </ul>
      </div>
    </>
  );
};
