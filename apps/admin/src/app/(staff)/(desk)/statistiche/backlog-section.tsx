"use client";

import { useTranslations } from "next-intl";
import { Bars } from "./bars.tsx";
import { ChartSection } from "./chart-section.tsx";
import { FigureTable } from "./figure-table.tsx";
import type { BacklogRow } from "./tables.ts";

/** What is open now, by service, and by office in the table. */
export const BacklogSection = ({
  rows,
  offices,
  address,
}: {
  readonly rows: readonly BacklogRow[];
  readonly offices: readonly BacklogRow[];
  readonly address: string;
}) => {
  const t = useTranslations("statistics");
  const heads = [t("open"), t("overdue"), t("soon"), t("citizens")];
  const figures = ({ name, open, overdue, soon, citizens }: BacklogRow) => ({
    name,
    figures: [open, overdue, soon, citizens],
  });
  return (
    <ChartSection
      title={t("backlogTitle")}
      text={t("backlogText")}
      isEmpty={rows.length === 0}
      address={address}
      chart={
        <Bars
          isAcross
          rows={rows.map(({ name, overdue, soon, later }) => ({ name, overdue, soon, later }))}
          series={[
            { key: "overdue", name: t("overdue"), tone: "bad", stack: "open" },
            { key: "soon", name: t("soon"), tone: "warn", stack: "open" },
            { key: "later", name: t("later"), tone: "primary", stack: "open" },
          ]}
        />
      }
    >
      <FigureTable label={t("backlogTitle")} heads={[t("service"), ...heads]} rows={rows.map(figures)} />
      {offices.length > 1 ? (
        <FigureTable label={t("byOffice")} heads={[t("office"), ...heads]} rows={offices.map(figures)} />
      ) : null}
    </ChartSection>
  );
};
