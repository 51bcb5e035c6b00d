import { useTranslations } from "next-intl";
import type { ServiceInList } from "../../session/answers.ts";
import { Link } from "../link.tsx";
import { type CatalogueSearch, catalogueAddress } from "./catalogue-address.ts";
import { ServiceCard } from "./service-card.tsx";

type Props = { services: readonly ServiceInList[]; search: Partial<CatalogueSearch> };

/** All services of a category, topic or life event, with a way to search and filter among them. */
export const ServiceCollection = ({ services, search }: Props) => {
  const t = useTranslations("explore");
  const c = useTranslations("catalogue");
  return (
    <section className="bg-grey-card section-block" aria-labelledby="servizi">
      <div className="container">
        <div className="section-top">
          <h2 className="title-xxlarge" id="servizi">
            {t("servicesHere")}
          </h2>
          {services.length > 0 ? <Link href={catalogueAddress(search)}>{t("searchHere")}</Link> : null}
        </div>
        <p className="results-count">{services.length > 0 ? c("found", { count: services.length }) : t("none")}</p>
        <ul className="row g-4 list-unstyled">
          {services.map((service) => (
            <li className="col-12 col-md-6 col-xl-4" key={service.slug}>
              <ServiceCard service={service} level="h3" />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
