import type { Tenant } from "@sportello/api/tenants/find-tenant";
import { useTranslations } from "next-intl";

export const TownContacts = ({ tenant, name }: { tenant: Tenant; name: string }) => {
  const t = useTranslations("footer");
  const { branding } = tenant;
  return (
    <div className="col-lg-4 footer-items-wrapper">
      <h2 className="footer-heading-title">{t("contacts")}</h2>
      <address className="footer-info">
        {name}
        <br />
        {branding.address}
        <br />
        {t("fiscalCode", { code: tenant.fiscalCode })}
        <br />
        {t("phone")} <a href={`tel:${branding.phone.replaceAll(" ", "")}`}>{branding.phone}</a>
        <br />
        {t("email")} <a href={`mailto:${branding.email}`}>{branding.email}</a>
        <br />
        {t("pec")} <a href={`mailto:${branding.pec}`}>{branding.pec}</a>
      </address>
    </div>
  );
};
