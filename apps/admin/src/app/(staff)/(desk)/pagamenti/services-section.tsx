"use client";

import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { Money } from "../../../../components/money.tsx";
import { PaymentBadge } from "../../../../components/payment/payment-badge.tsx";
import { Bars } from "../statistiche/bars.tsx";
import type { Dashboard } from "./payment-tiles.tsx";

/** What each service asked for and what came of it, by state. */
export const ServicesSection = ({ services }: { readonly services: Dashboard["services"] }) => {
  const t = useTranslations("payments");
  const locale = useLocale();
  const named = services.map((row) => ({ ...row, name: row.title === null ? row.slug : inLocale(row.title, locale) }));
  const names = [...new Set(named.map(({ name }) => name))];
  const sumOf = (name: string, isPaid: boolean) =>
    named
      .filter((row) => row.name === name && (row.state === "paid") === isPaid)
      .reduce((sum, { amount }) => sum + amount, 0) / 100;
  return (
    <section aria-label={t("services")} className="min-w-0 rounded-lg border border-line bg-panel p-4">
      <h2 className="text-lg font-bold">{t("services")}</h2>
      <p className="mb-3 text-ink-soft">{t("servicesText")}</p>
      {names.length === 0 ? (
        <p className="py-10 text-center text-ink-faint">{t("nothing")}</p>
      ) : (
        <>
          <figure role="img" aria-label={t("services")}>
            <Bars
              rows={names.map((name) => ({ name, paid: sumOf(name, true), rest: sumOf(name, false) }))}
              isAcross
              unit="€"
              series={[
                { key: "paid", name: t("paid"), tone: "good", stack: "all" },
                { key: "rest", name: t("notPaid"), tone: "warn", stack: "all" },
              ]}
            />
          </figure>
          <table aria-label={t("services")} className="mt-3 w-full text-[0.875rem]">
            <thead>
              <tr className="border-b border-line text-left text-ink-soft">
                <th scope="col" className="py-1.5 pr-3">
                  {t("service")}
                </th>
                <th scope="col" className="px-2">
                  {t("stateHead")}
                </th>
                <th scope="col" className="px-2 text-right">
                  {t("count")}
                </th>
                <th scope="col" className="px-2 text-right">
                  {t("amount")}
                </th>
              </tr>
            </thead>
            <tbody>
              {named.map(({ serviceId, name, state, count, amount }) => (
                <tr key={`${serviceId} ${state}`} className="border-b border-line-soft last:border-b-0">
                  <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                    {name}
                  </th>
                  <td className="px-2">
                    <PaymentBadge state={state} />
                  </td>
                  <td className="px-2 text-right tabular-nums">{count}</td>
                  <td className="px-2 text-right">
                    <Money cents={amount} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
};
