import { useTranslations } from "next-intl";
import { ViewLinks } from "../../../../components/view-links.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { queueAddress, type QueueParameters } from "./queue-filters.ts";

type QueueViewsProps = { readonly parameters: QueueParameters; readonly counts: Outputs["queue"]["counts"]; readonly canWork: boolean };

/** The views everybody asks for many times a day, with how much is in each; the other filters stay. */
export const QueueViews = ({ parameters, counts, canWork }: QueueViewsProps) => {
  const t = useTranslations("queue");
  const { chi, scadute } = parameters;
  const view = (changes: QueueParameters) => queueAddress(parameters, { chi: undefined, scadute: undefined, ...changes });
  const total = counts.byStatus.reduce((sum, { count }) => sum + count, 0);
  return (
    <ViewLinks
      label={t("views")}
      views={[
        { label: t("all"), href: view({}), count: total, isCurrent: !chi && !scadute },
        ...(canWork ? [{ label: t("mine"), href: view({ chi: "me" }), count: counts.mine, isCurrent: chi === "me" && !scadute }] : []),
        { label: t("unassigned"), href: view({ chi: "nessuno" }), count: counts.unassigned, isCurrent: chi === "nessuno" && !scadute },
        { label: t("overdue"), href: view({ scadute: "1" }), count: counts.overdue, isCurrent: scadute === "1", isUrgent: counts.overdue > 0 },
      ]}
    />
  );
};
