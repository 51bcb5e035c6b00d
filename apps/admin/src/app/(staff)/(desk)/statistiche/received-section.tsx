"use client";

import { useTranslations } from "next-intl";
import { useFormat } from "../../../../i18n/use-format.ts";
import { Bars } from "./bars.tsx";
import { ChartSection } from "./chart-section.tsx";
import { FigureTable } from "./figure-table.tsx";
import type { NamedService, WeekRow } from "./tables.ts";

const tones = ["primary", "good", "wait", "warn", "soft"] as const;

/** What came week by week; the busiest services have a colour of their own. */
export const ReceivedSection = ({
  rows,
  services,
  address,
}: {
  readonly rows: readonly WeekRow[];
  readonly services: readonly NamedService[];
  readonly address: string;
}) => {
  const t = useTranslations("statistics");
  const format = useFormat();
  const weekName = (week: string) =>
    format.dateTime(new Date(`${week}T00:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" });
  const others = ({ total, counts }: WeekRow) => total - services.reduce((sum, { id }) => sum + (counts[id] ?? 0), 0);
  const hasOthers = rows.some((row) => others(row) > 0);
  // The chart reads a dot in a key as a path: a service's place is its key.
  const series = services.map(({ name }, n) => ({
    key: `service${n}`,
    name,
    tone: tones[n] ?? ("neutral" as const),
    stack: "week",
  }));
  return (
    <ChartSection
      title={t("receivedTitle")}
      text={t("receivedText")}
      isEmpty={rows.every(({ total }) => total === 0)}
      address={address}
      isWide
      chart={
        <Bars
          rows={rows.map((row) => ({
            name: weekName(row.week),
            ...Object.fromEntries(services.map(({ id }, n) => [`service${n}`, row.counts[id] ?? 0])),
            ...(hasOthers && { others: others(row) }),
          }))}
          series={[
            ...series,
            ...(hasOthers ? [{ key: "others", name: t("others"), tone: "neutral" as const, stack: "week" }] : []),
          ]}
        />
      }
    >
      <FigureTable
        label={t("receivedTitle")}
        heads={[t("week"), t("total"), ...services.map(({ name }) => name), ...(hasOthers ? [t("others")] : [])]}
        rows={rows.map((row) => ({
          name: weekName(row.week),
          figures: [row.total, ...services.map(({ id }) => row.counts[id] ?? 0), ...(hasOthers ? [others(row)] : [])],
        }))}
      />
    </ChartSection>
  );
};
