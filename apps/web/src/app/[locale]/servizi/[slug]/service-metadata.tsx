import { inLocale, type Locale } from "@sportello/domain/locales";
import type { Tenant } from "@sportello/api/tenants/find-tenant";
import type { Sheet } from "../../../../session/answers.ts";

type Props = { service: Sheet; tenant: Tenant; locale: Locale };

/** The sheet for machines: schema.org's GovernmentService, as the national model recommends (R.SI.1.1). */
export const ServiceMetadata = ({ service: { sheet, category, office }, tenant, locale }: Props) => {
  const card = {
    "@context": "https://schema.org",
    "@type": "GovernmentService",
    name: inLocale(sheet.title, locale),
    description: inLocale(sheet.summary, locale),
    serviceType: category,
    audience: { "@type": "Audience", name: inLocale(sheet.recipients, locale) },
    serviceOperator: { "@type": "GovernmentOrganization", name: inLocale(tenant.name, locale), url: tenant.branding.siteUrl },
    areaServed: { "@type": "AdministrativeArea", name: inLocale(tenant.name, locale) },
    availableChannel: {
      "@type": "ServiceChannel",
      serviceLocation: { "@type": "Place", name: inLocale(office.name, locale), address: office.contacts.address },
    },
  };
  // `<` is the only character that could end the block early.
  const json = JSON.stringify(card).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" data-element="metatag" dangerouslySetInnerHTML={{ __html: json }} />;
};
