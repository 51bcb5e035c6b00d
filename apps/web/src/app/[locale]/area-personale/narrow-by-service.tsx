import { inLocale, type Localised } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { ListSelect } from "./list-select.tsx";

type Props = {
  /** What has something in the list: services by slug, and years. */
  choices: {
    readonly services: readonly { readonly slug: string; readonly title: Localised }[];
    readonly years: readonly number[];
  };
  service: string | undefined;
  year: number | undefined;
};

/** The two filters that every list of the personal area has, with choices that find something. */
export const NarrowByService = ({ choices: { services, years }, service, year }: Props) => {
  const t = useTranslations("area");
  const locale = useLocale();
  return (
    <>
      <ListSelect
        id="servizio"
        label={t("service")}
        every={t("everyService")}
        chosen={service}
        options={services.map(({ slug, title }) => ({ value: slug, label: inLocale(title, locale) }))}
      />
      <ListSelect
        id="anno"
        label={t("year")}
        every={t("everyYear")}
        chosen={year?.toString()}
        options={years.map((one) => ({ value: String(one), label: String(one) }))}
      />
    </>
  );
};
