import { useTranslations } from "next-intl";
import { AvailabilityText } from "../../../../components/availability-text.tsx";
import type { Sheet } from "../../../../session/answers.ts";
import { BeginLink } from "./begin-link.tsx";

/** "Accedi al servizio": online with a digital identity, or at the office's desk. */
export const AccessSection = ({ service }: { service: Sheet }) => {
  const t = useTranslations("sheet");
  const { level } = service.options;
  const isOpen = service.availability.state === "open";
  return (
    <>
      {isOpen ? (
        <>
          <p className="lora">{level === "none" ? t("accessOpen") : t("accessText", { level: t(`level.${level}`) })}</p>
          <BeginLink service={service} className="btn btn-primary sheet-button" />
        </>
      ) : (
        <AvailabilityText availability={service.availability} />
      )}
      <p className="lora mt-4 mb-0" data-element="service-generic-access">
        {t("accessDesk")}
      </p>
    </>
  );
};
