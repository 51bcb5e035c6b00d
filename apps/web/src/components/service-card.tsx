import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import type { ServiceInList } from "../session/answers.ts";
import { AvailabilityChip } from "./availability-chip.tsx";
import { useCategoryName } from "./category-name.ts";
import { Link } from "./link.tsx";

/** One service in a list: its category, its name as the link, what it is for. */
export const ServiceCard = ({ service, level: Heading }: { service: ServiceInList; level: "h2" | "h3" }) => {
  const locale = useLocale();
  const t = useTranslations("catalogue");
  const category = useCategoryName()(service.category);
  return (
    <article className="cmp-card-latest-messages card shadow-sm px-4 pt-4 pb-4" aria-label={t("serviceOf", { category })}>
      <span className="card-header title-xsmall-semi-bold">{category}</span>
      <div className="card-body p-0 my-2">
        <Heading className="title-small-semi-bold t-primary m-0">
          <Link className="title-small-semi-bold" href={`/servizi/${service.slug}`} data-element="service-link">
            {inLocale(service.title, locale)}
          </Link>
        </Heading>
        <p className="text-paragraph mt-2 mb-0">{inLocale(service.summary, locale)}</p>
        {service.availability.state === "open" ? null : <AvailabilityChip availability={service.availability} />}
      </div>
    </article>
  );
};
