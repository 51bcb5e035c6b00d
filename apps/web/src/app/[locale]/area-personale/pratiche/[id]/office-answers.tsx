import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import type { Application } from "../../../../../session/answers.ts";

/** "La pratica è gestita da": the office, where and when to ask. */
export const OfficeAnswers = ({ office }: { office: Application["office"] }) => {
  const t = useTranslations("application");
  const locale = useLocale();
  const { address, phone, email, hours } = office.contacts;
  return (
    <section aria-labelledby="ufficio">
      <h2 className="title-large-semi-bold" id="ufficio">
        {t("office")}
      </h2>
      <address className="lora">
        <strong>{inLocale(office.name, locale)}</strong>
        <br />
        {address}
        <br />
        {inLocale(hours, locale)}
        <br />
        <a href={`mailto:${email}`}>{email}</a>
        <br />
        <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>
      </address>
    </section>
  );
};
