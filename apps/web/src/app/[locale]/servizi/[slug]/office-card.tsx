import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import type { Sheet } from "../../../../session/answers.ts";

/** The office that answers for the service: where it is, when it is open, how to reach it. */
export const OfficeCard = ({ office }: { office: Sheet["office"] }) => {
  const locale = useLocale();
  const t = useTranslations("sheet");
  const { address, phone, email, pec, hours } = office.contacts;
  return (
    <div className="card card-teaser card-teaser-info rounded shadow-sm p-3">
      <div className="card-body">
        <h3 className="title-small-semi-bold">{inLocale(office.name, locale)}</h3>
        <address className="mb-0">
          {address}
          <br />
          {t("hours")}: {inLocale(hours, locale)}
          <br />
          {t("phone")}: <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>
          <br />
          {t("email")}: <a href={`mailto:${email}`}>{email}</a>
          <br />
          {t("pec")}: <a href={`mailto:${pec}`}>{pec}</a>
        </address>
      </div>
    </div>
  );
};
