import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { AvailabilityChip } from "../../../../components/availability-chip.tsx";
import { AvailabilityText } from "../../../../components/availability-text.tsx";
import { Breadcrumb } from "../../../../components/breadcrumb.tsx";
import { AvailabilityLine } from "../../../../components/catalogue/availability-line.tsx";
import { termAddress } from "../../../../components/catalogue/term-address.ts";
import { TermChips } from "../../../../components/catalogue/term-chips.tsx";
import { useTermName } from "../../../../components/catalogue/term-name.ts";
import { BreadcrumbData } from "../../../../components/machines/breadcrumb-data.tsx";
import type { Sheet } from "../../../../session/answers.ts";
import { BeginLink } from "./begin-link.tsx";
import { SheetActions } from "./sheet-actions.tsx";

/** Title, status, short description and the button, as the model asks; what to do with the page and its topics beside them. */
export const SheetHeading = ({ service }: { service: Sheet }) => {
  const t = useTranslations("sheet");
  const locale = useLocale();
  const title = inLocale(service.sheet.title, locale);
  const path = [
    { label: t("services"), href: "/servizi" },
    { label: useTermName()("category", service.category), href: termAddress("category", service.category) },
  ];
  return (
    <div className="container" id="main-container">
      <BreadcrumbData path={path} current={title} />
      <div className="row justify-content-center">
        <div className="col-12 col-lg-10">
          <Breadcrumb path={path} current={title} />
          <div className="sheet-heading">
            <div className="cmp-heading">
              <h1 className="title-xxxlarge" data-element="service-title">
                {title}
              </h1>
              <AvailabilityChip availability={service.availability} />
              <p className="subtitle-small" data-element="service-description">
                {inLocale(service.sheet.summary, locale)}
              </p>
              {service.availability.state === "open" ? (
                <>
                  <AvailabilityLine availability={service.availability} />
                  {service.hasDrafts ? <p className="sheet-draft">{t("draftFound")}</p> : null}
                  <BeginLink service={service} className="btn btn-primary fw-bold sheet-button" />
                </>
              ) : (
                <AvailabilityText availability={service.availability} />
              )}
            </div>
            <div className="sheet-aside">
              <SheetActions title={title} words={{ share: t("share"), copied: t("copied"), print: t("print") }} />
              <h2 className="title-xsmall-semi-bold">{t("topics")}</h2>
              <TermChips
                facet="topic"
                counts={service.topics.map((slug) => ({ slug }))}
                label={t("topics")}
                hook="service-topic"
              />
            </div>
          </div>
        </div>
      </div>
      <hr className="sheet-rule" />
    </div>
  );
};
