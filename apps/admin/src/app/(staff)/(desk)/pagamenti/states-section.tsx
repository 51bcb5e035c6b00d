"use client";

import { paymentStates } from "@sportello/domain/payments/state";
import { useTranslations } from "next-intl";
import { Money } from "../../../../components/money.tsx";
import { PaymentBadge } from "../../../../components/payment/payment-badge.tsx";
import { Bars } from "../statistiche/bars.tsx";
import type { Dashboard } from "./payment-tiles.tsx";

/** How what was asked for stands, over all services, in the order of a payment's life. */
export const StatesSection = ({ services }: { readonly services: Dashboard["services"] }) => {
  const t = useTranslations("payments");
  const states = paymentStates
    .map((state) => {
      const rows = services.filter((row) => row.state === state);
      return {
        state,
        count: rows.reduce((sum, { count }) => sum + count, 0),
        amount: rows.reduce((sum, { amount }) => sum + amount, 0),
      };
    })
    .filter(({ count }) => count > 0);
  return (
    <section aria-label={t("states")} className="min-w-0 rounded-lg border border-line bg-panel p-4">
      <h2 className="text-lg font-bold">{t("states")}</h2>
      <p className="mb-3 text-ink-soft">{t("statesText")}</p>
      {states.length === 0 ? (
        <p className="py-10 text-center text-ink-faint">{t("nothing")}</p>
      ) : (
        <>
          <figure role="img" aria-label={t("states")}>
            <Bars
              rows={states.map(({ state, amount }) => ({ name: t(`state.${state}`), amount: amount / 100 }))}
              isAcross
              unit="€"
              series={[{ key: "amount", name: t("amount"), tone: "good" }]}
            />
          </figure>
          <table aria-label={t("states")} className="mt-3 w-full text-[0.875rem]">
            <thead>
              <tr className="border-b border-line text-left text-ink-soft">
                <th scope="col" className="py-1.5 pr-3">
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
              {states.map(({ state, count, amount }) => (
                <tr key={state} className="border-b border-line-soft last:border-b-0">
                  <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                    <PaymentBadge state={state} />
                  </th>
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
