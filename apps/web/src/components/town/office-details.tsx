import { inLocale } from "@sportello/domain/locales";
import type { OfficeContacts } from "@sportello/domain/tenants/branding";
import { Icon } from "@sportello/ui/icon";
import type { IconName } from "@sportello/ui/icon-paths";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Where an office is, when it is open, how to reach it. */
export const OfficeDetails = ({ contacts: { address, phone, email, pec, hours } }: { contacts: OfficeContacts }) => {
  const locale = useLocale();
  const t = useTranslations("sheet");
  return (
    <dl className="office-details">
      <Detail icon="map-marker" name={t("address")}>
        {address}
      </Detail>
      <Detail icon="clock" name={t("hours")}>
        {inLocale(hours, locale)}
      </Detail>
      <Detail icon="telephone" name={t("phone")}>
        <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>
      </Detail>
      <Detail icon="mail" name={t("email")}>
        <a href={`mailto:${email}`}>{email}</a>
      </Detail>
      <Detail icon="mail" name={t("pec")}>
        <a href={`mailto:${pec}`}>{pec}</a>
      </Detail>
    </dl>
  );
};

const Detail = ({ icon, name, children }: { icon: IconName; name: string; children: ReactNode }) => (
  <div>
    <dt>
      <Icon name={icon} className="icon icon-sm icon-primary" />
      {name}
    </dt>
    <dd>{children}</dd>
  </div>
);
