import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../../components/link.tsx";
import { OfficeDetails } from "../../../../components/town/office-details.tsx";
import type { Sheet } from "../../../../session/answers.ts";

/** The office that answers for the service; its name leads to all its contacts and services. */
export const OfficeCard = ({ office }: { office: Sheet["office"] }) => {
  const locale = useLocale();
  const t = useTranslations("sheet");
  const page = `/amministrazione/uffici#${office.slug}`;
  return (
    <div className="card rounded shadow-sm office-card">
      <div className="card-body">
        <h3 className="title-small-semi-bold">
          <Link href={page} data-element="service-area">
            {inLocale(office.name, locale)}
          </Link>
        </h3>
        <OfficeDetails contacts={office.contacts} />
        <Link href={page}>{t("officeServices")}</Link>
      </div>
    </div>
  );
};
