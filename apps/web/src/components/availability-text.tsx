import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { useFormat } from "../i18n/use-format.ts";
import type { Availability } from "../session/answers.ts";
import { Notice } from "./notice.tsx";

/** Why a service takes no applications now, and from when or since when. */
export const AvailabilityText = ({
  availability,
}: {
  availability: Exclude<Availability, { state: "open" }> | Availability;
}) => {
  const t = useTranslations("availability");
  const locale = useLocale();
  const format = useFormat();
  if (availability.state === "open") return null;
  const at =
    "at" in availability && availability.at
      ? format.dateTime(new Date(availability.at), { dateStyle: "long", timeStyle: "short" })
      : null;
  const reason = "reason" in availability && availability.reason ? inLocale(availability.reason, locale) : null;
  return (
    <Notice tone="warning" title={t(availability.state)}>
      {at && availability.state === "not_yet" ? <p>{t("opensAt", { at })}</p> : null}
      {at && availability.state === "closed" ? <p>{t("closedAt", { at })}</p> : null}
      {reason ? <p>{reason}</p> : null}
      <p>{t("meanwhile")}</p>
    </Notice>
  );
};
