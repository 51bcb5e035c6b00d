import { inLocale } from "@sportello/domain/locales";
import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import { useFormat } from "../../i18n/use-format.ts";
import type { Availability } from "../../session/answers.ts";

/** One calm line on when a service can be asked for, where that is not simply "now". */
export const AvailabilityLine = ({ availability }: { availability: Availability }) => {
  const t = useTranslations("availability");
  const locale = useLocale();
  const format = useFormat();
  const at =
    "at" in availability && availability.at ? format.dateTime(new Date(availability.at), { dateStyle: "long" }) : null;
  const text = {
    open: () => (at ? t("closesAt", { at }) : null),
    not_yet: () => (at ? t("opensAt", { at }) : t("not_yet")),
    closed: () => (at ? t("closedAt", { at }) : t("closed")),
    suspended: () =>
      "reason" in availability && availability.reason ? inLocale(availability.reason, locale) : t("suspended"),
  }[availability.state]();
  if (text === null) return null;
  return (
    <p className={availability.state === "open" ? "availability-line" : "availability-line is-paused"}>
      <Icon name={availability.state === "suspended" ? "info-circle" : "calendar"} className="icon icon-sm" />
      <span>{text}</span>
    </p>
  );
};
