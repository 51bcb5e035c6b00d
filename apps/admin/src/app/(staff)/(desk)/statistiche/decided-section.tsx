"use client";

import { useTranslations } from "next-intl";
import { Bars } from "./bars.tsx";
import { ChartSection } from "./chart-section.tsx";
import { FigureTable } from "./figure-table.tsx";
import type { DecidedRow } from "./tables.ts";

/** How long deciding took, against the maximum the sheet of the service declares. */
export const DecidedSection = ({
  rows,
  address,
}: {
  readonly rows: readonly DecidedRow[];
  readonly address: string;
}) => {
  const t = useTranslations("statistics");
  return (
    <ChartSection
      title={t("decidedTitle")}
      text={t("decidedText")}
      isEmpty={rows.length === 0}
      address={address}
      chart={
        <Bars
          isAcross
          unit={t("daysUnit")}
          rows={rows.map(({ name, median, ninetieth, maxDays }) => ({
            name,
            median,
            ninetieth,
            ...(maxDays === null ? {} : { maxDays }),
          }))}
          series={[
            { key: "median", name: t("median"), tone: "primary" },
            { key: "ninetieth", name: t("ninetieth"), tone: "soft" },
            { key: "maxDays", name: t("declared"), tone: "neutral" },
          ]}
        />
      }
    >
      <FigureTable
        label={t("decidedTitle")}
        heads={[t("service"), t("decided"), t("accepted"), t("withinTerm"), t("median"), t("ninetieth"), t("declared")]}
        rows={rows.map(({ name, decided, accepted, inTime, median, ninetieth, maxDays }) => ({
          name,
          figures: [decided, accepted, inTime, median, ninetieth, maxDays],
        }))}
      />
    </ChartSection>
  );
};
