import { useTranslations } from "next-intl";
import type { Availability } from "../session/answers.ts";

/** "Servizio attivo", or why not. */
export const AvailabilityChip = ({ availability }: { availability: Availability }) => {
  const t = useTranslations("availability");
  const isOpen = availability.state === "open";
  return (
    <div
      className={isOpen ? "chip chip-simple chip-primary" : "chip chip-simple chip-warning"}
      data-element="service-status"
    >
      <span className="chip-label">{t(availability.state)}</span>
    </div>
  );
};
