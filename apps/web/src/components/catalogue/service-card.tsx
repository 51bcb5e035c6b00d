import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import type { ServiceInList } from "../../session/answers.ts";
import { Link } from "../link.tsx";
import { AvailabilityLine } from "./availability-line.tsx";
import { useTermName } from "./term-name.ts";

/** One service in a list: its category, its name as the link, what it is for, and when it can be asked for. The whole card can be pressed. */
export const ServiceCard = ({ service, level: Heading }: { service: ServiceInList; level: "h2" | "h3" }) => {
  const locale = useLocale();
  const t = useTranslations("catalogue");
  const category = useTermName()("category", service.category);
  return (
    <article className="card shadow-sm rounded link-card service-card" aria-label={t("serviceOf", { category })}>
      <div className="card-body">
        <span className="title-xsmall-semi-bold service-card-category">{category}</span>
        <Heading className="title-small-semi-bold t-primary">
          <Link className="link-card-link" href={`/servizi/${service.slug}`} data-element="service-link">
            {inLocale(service.title, locale)}
          </Link>
        </Heading>
        <p className="link-card-text">{inLocale(service.summary, locale)}</p>
        <AvailabilityLine availability={service.availability} />
      </div>
    </article>
  );
};
