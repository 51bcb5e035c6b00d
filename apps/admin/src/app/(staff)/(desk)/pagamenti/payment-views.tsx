import { useTranslations } from "next-intl";
import { ViewLinks } from "../../../../components/view-links.tsx";

export const paymentPages = ["quadro", "elenco", "casi", "rimborsi", "dovuti", "quadrature"] as const;
export type PaymentPage = (typeof paymentPages)[number];

const addresses: Record<PaymentPage, string> = {
  quadro: "/pagamenti", elenco: "/pagamenti/elenco", casi: "/pagamenti/casi", rimborsi: "/pagamenti/rimborsi", dovuti: "/pagamenti/dovuti", quadrature: "/pagamenti/quadrature",
};

/** The parts of the payments, with how many cases wait. */
export const PaymentViews = ({ current, openCases }: { readonly current: PaymentPage; readonly openCases?: number }) => {
  const t = useTranslations("payments");
  return (
    <ViewLinks
      label={t("parts")}
      views={paymentPages.map((page) => ({
        label: t(`part.${page}`), href: addresses[page], isCurrent: page === current,
        ...(page === "casi" && openCases !== undefined && { count: openCases, isUrgent: openCases > 0 }),
      }))}
    />
  );
};
