import type { Tenant } from "@sportello/api/tenants/find-tenant";
import { inLocale, type Locale } from "@sportello/domain/locales";
import { getTranslations } from "next-intl/server";
import { addressParts } from "../../../../components/machines/address-parts.ts";
import { JsonLd } from "../../../../components/machines/json-ld.tsx";
import { inLanguage } from "../../../../i18n/in-language.ts";
import type { Messages } from "../../../../i18n/messages.ts";
import type { Sheet } from "../../../../session/answers.ts";
import { siteOrigin } from "../../../../session/site-origin.ts";

type Props = { service: Sheet; tenant: Tenant; locale: Locale };

/** The sheet for machines: schema.org's GovernmentService with the keys the national checker asks for (R.SI.1.1). */
export const ServiceMetadata = async ({
  service: { slug, sheet, category, audiences, office },
  tenant,
  locale,
}: Props) => {
  const [origin, t] = await Promise.all([siteOrigin(), getTranslations()]);
  const town = inLocale(tenant.name, locale);
  const audience = audiences.map((name) => t(`audience.${name as keyof Messages["audience"]}`)).join(", ");
  return (
    <JsonLd
      hook="metatag"
      data={{
        "@type": "GovernmentService",
        name: inLocale(sheet.title, locale),
        description: inLocale(sheet.summary, locale),
        url: origin + inLanguage(`/servizi/${slug}`, locale),
        inLanguage: locale,
        serviceType: t(`category.${category as keyof Messages["category"]}.name`),
        serviceOperator: {
          "@type": "GovernmentOrganization",
          name: town,
          url: tenant.branding.siteUrl ?? origin,
          telephone: tenant.branding.phone,
          email: tenant.branding.email,
        },
        provider: {
          "@type": "GovernmentOffice",
          name: inLocale(office.name, locale),
          telephone: office.contacts.phone,
          email: office.contacts.email,
        },
        areaServed: { "@type": "AdministrativeArea", name: town },
        audience: {
          "@type": "Audience",
          name: audience || t("audience.cittadini"),
          audienceType: audience || t("audience.cittadini"),
        },
        availableChannel: {
          "@type": "ServiceChannel",
          serviceUrl: `${origin + inLanguage(`/servizi/${slug}`, locale)}/richiesta`,
          serviceLocation: {
            "@type": "Place",
            name: inLocale(office.name, locale),
            address: { "@type": "PostalAddress", ...addressParts(office.contacts.address), addressCountry: "IT" },
          },
        },
      }}
    />
  );
};
