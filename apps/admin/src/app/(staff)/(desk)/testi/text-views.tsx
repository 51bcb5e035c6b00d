import { useTranslations } from "next-intl";
import { ViewLinks } from "../../../../components/view-links.tsx";

/** What an office writes once: texts of decisions, documents of outcomes. */
export const TextViews = ({ current }: { readonly current: "texts" | "documents" }) => {
  const t = useTranslations();
  return (
    <ViewLinks
      label={t("nav.texts")}
      views={[
        { label: t("texts.title"), href: "/testi", isCurrent: current === "texts" },
        { label: t("outcomeTemplates.title"), href: "/testi/documenti", isCurrent: current === "documents" },
      ]}
    />
  );
};
