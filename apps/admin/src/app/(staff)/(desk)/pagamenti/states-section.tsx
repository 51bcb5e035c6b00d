"use client";

import { paymentStates } from "@sportello/domain/payments/state";
import { useTranslations } from "next-intl";
import { PaymentBadge } from "../../../../components/payment/payment-badge.tsx";
import { AmountsSection } from "./amounts-section.tsx";
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
    <AmountsSection
      title={t("states")}
      text={t("statesText")}
      heads={[t("stateHead")]}
      lines={states.map(({ state, count, amount }) => ({
        key: state,
        cells: [<PaymentBadge key="state" state={state} />],
        count,
        amount,
      }))}
      bars={{
        rows: states.map(({ state, amount }) => ({ name: t(`state.${state}`), amount: amount / 100 })),
        series: [{ key: "amount", name: t("amount"), tone: "good" }],
      }}
    />
  );
};
