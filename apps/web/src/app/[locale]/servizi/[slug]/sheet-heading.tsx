import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { AvailabilityChip } from "../../../../components/availability-chip.tsx";
import { AvailabilityText } from "../../../../components/availability-text.tsx";
import { Breadcrumb } from "../../../../components/breadcrumb.tsx";
import { useCategoryName } from "../../../../components/category-name.ts";
import { Link } from "../../../../components/link.tsx";
import { useTopicName } from "../../../../components/topic-name.ts";
import type { Sheet } from "../../../../session/answers.ts";

/** Title, status, short description and the button, as the model asks; the topics beside them. */
export const SheetHeading = ({ service }: { service: Sheet }) => {
  const t = useTranslations("sheet");
  const locale = useLocale();
  const category = useCategoryName()(service.category);
  const topicName = useTopicName();
  const title = inLocale(service.sheet.title, locale);
  const isOpen = service.availability.state === "open";
  return (
    <div className="container" id="main-container">
      <div className="row justify-content-center">
        <div className="col-12 col-lg-10">
          <Breadcrumb
            path={[{ label: t("services"), href: "/servizi" }, { label: category, href: `/servizi?categoria=${service.category}` }]}
            current={title}
          />
          <div className="cmp-heading">
            <h1 className="title-xxxlarge" data-element="service-title">{title}</h1>
            <AvailabilityChip availability={service.availability} />
            <p className="subtitle-small mb-3" data-element="service-description">{inLocale(service.sheet.summary, locale)}</p>
            {isOpen ? (
              <Link className="btn btn-primary fw-bold sheet-button" href={`/servizi/${service.slug}/richiesta`} data-element="service-online-access">
                {t("start")}
              </Link>
            ) : (
              <AvailabilityText availability={service.availability} />
            )}
            <div className="sheet-topics">
              <span className="title-xsmall-semi-bold">{t("topics")}</span>
              <ul className="list-unstyled">
                {service.topics.map((topic) => (
                  <li className="chip chip-simple chip-primary" key={topic} data-element="service-topic"><span className="chip-label">{topicName(topic)}</span></li>
                ))}
              </ul>
            </div>
          </div>
        </div>
      </div>
      <hr className="sheet-rule" />
    </div>
  );
};
