"use client";

import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { PaymentBadge } from "../../../../components/payment/payment-badge.tsx";
import { AmountsSection } from "./amounts-section.tsx";
import type { Dashboard } from "./payment-tiles.tsx";

type Row = Dashboard["services"][number];

/** What each service asked for and what came of it, by state. Two services of the same name are two. */
export const ServicesSection = ({ services }: { readonly services: Dashboard["services"] }) => {
  const t = useTranslations("payments");
  const locale = useLocale();
  const nameOf = ({ title, slug }: Row) => (title === null ? slug : inLocale(title, locale));
  const byService = Map.groupBy(services, ({ serviceId }) => serviceId);
  const sumOf = (rows: readonly Row[], isPaid: boolean) =>
    rows.reduce((sum, { state, amount }) => ((state === "paid") === isPaid ? sum + amount : sum), 0) / 100;
  return (
    <AmountsSection
      title={t("services")}
      text={t("servicesText")}
      heads={[t("service"), t("stateHead")]}
      lines={services.map((row) => ({
        key: `${row.serviceId} ${row.state}`,
        cells: [nameOf(row), <PaymentBadge key="state" state={row.state} />],
        count: row.count,
        amount: row.amount,
      }))}
      bars={{
        rows: [...byService.values()].flatMap((rows) =>
          rows.slice(0, 1).map((row) => ({ name: nameOf(row), paid: sumOf(rows, true), rest: sumOf(rows, false) })),
        ),
        series: [
          { key: "paid", name: t("paid"), tone: "good", stack: "all" },
          { key: "rest", name: t("notPaid"), tone: "warn", stack: "all" },
        ],
      }}
    />
  );
};
