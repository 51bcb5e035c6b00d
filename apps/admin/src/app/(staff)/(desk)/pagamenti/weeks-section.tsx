"use client";

import { useTranslations } from "next-intl";
import { useFormat } from "../../../../i18n/use-format.ts";
import { Bars } from "../statistiche/bars.tsx";
import { FigureTable } from "../statistiche/figure-table.tsx";
import type { Dashboard } from "./payment-tiles.tsx";

/** What was asked for and what came, week by week, in euro. */
export const WeeksSection = ({ weeks }: { readonly weeks: Dashboard["weeks"] }) => {
  const t = useTranslations("payments");
  const format = useFormat();
  const nameOf = (week: string) =>
    format.dateTime(new Date(`${week}T00:00:00Z`), { day: "numeric", month: "short", timeZone: "UTC" });
  const rows = weeks.map(({ week, asked, paid }) => ({ name: nameOf(week), asked: asked / 100, paid: paid / 100 }));
  return (
    <section aria-label={t("weeks")} className="min-w-0 rounded-lg border border-line bg-panel p-4">
      <h2 className="text-lg font-bold">{t("weeks")}</h2>
      <p className="mb-3 text-ink-soft">{t("weeksText")}</p>
      <figure role="img" aria-label={t("weeks")}>
        <Bars
          rows={rows}
          series={[
            { key: "asked", name: t("asked"), tone: "soft" },
            { key: "paid", name: t("paid"), tone: "good" },
          ]}
          isMoney
        />
      </figure>
      <details className="mt-2">
        <summary className="cursor-pointer text-primary-deep">{t("table")}</summary>
        <FigureTable
          label={t("weeks")}
          isMoney
          heads={[t("week"), t("asked"), t("paid")]}
          rows={rows.map(({ name, asked, paid }) => ({ name, figures: [asked, paid] }))}
        />
      </details>
    </section>
  );
};
