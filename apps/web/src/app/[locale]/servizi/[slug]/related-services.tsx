import { useTranslations } from "next-intl";
import { ServiceCard } from "../../../../components/catalogue/service-card.tsx";
import type { ServiceInList } from "../../../../session/answers.ts";

/** What else somebody who needs this service may need. */
export const RelatedServices = ({ services }: { services: readonly ServiceInList[] }) => {
  const t = useTranslations("sheet");
  if (services.length === 0) return null;
  return (
    <section className="container section-block related-services" aria-labelledby="collegati">
      <h2 className="title-xxlarge" id="collegati">
        {t("related")}
      </h2>
      <ul className="row g-4 list-unstyled">
        {services.map((service) => (
          <li className="col-12 col-md-6 col-xl-4" key={service.slug}>
            <ServiceCard service={service} level="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
};
