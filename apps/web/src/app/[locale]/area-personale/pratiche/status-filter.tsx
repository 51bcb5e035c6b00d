import type { Status } from "@sportello/domain/applications/status";
import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "../../../../i18n/navigation.ts";

/** The statuses worth asking for; those that last a minute are left out. */
const offered = ["draft", "submitted", "registered", "in_charge", "awaiting_integration", "accepted", "rejected", "withdrawn"] as const satisfies readonly Status[];

export const StatusFilter = ({ chosen }: { chosen: Status | undefined }) => {
  const t = useTranslations();
  const action = getPathname({ href: "/area-personale/pratiche", locale: useLocale() });
  return (
    <form className="status-filter" action={action} method="get">
      <div className="select-wrapper">
        <label htmlFor="stato">{t("area.filterByStatus")}</label>
        <select id="stato" name="stato" defaultValue={chosen ?? ""}>
          <option value="">{t("area.everyStatus")}</option>
          {offered.map((status) => (
            <option key={status} value={status}>{t(`status.${status}`)}</option>
          ))}
        </select>
      </div>
      <button className="btn btn-outline-primary" type="submit">{t("area.filter")}</button>
    </form>
  );
};
