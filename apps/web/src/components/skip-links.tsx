import { useTranslations } from "next-intl";

export const SkipLinks = () => {
  const t = useTranslations("header");
  return (
    <div className="skiplinks">
      <a className="visually-hidden-focusable" href="#contenuto">
        {t("skipToContent")}
      </a>
      <a className="visually-hidden-focusable" href="#piede">
        {t("skipToFooter")}
      </a>
    </div>
  );
};
