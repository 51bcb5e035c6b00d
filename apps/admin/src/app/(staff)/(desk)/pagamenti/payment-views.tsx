import { useTranslations } from "next-intl";
import { ViewLinks } from "../../../../components/view-links.tsx";

export const paymentPages = ["quadro", "elenco", "casi", "rimborsi", "dovuti", "quadrature"] as const;
export type PaymentPage = (typeof paymentPages)[number];

const addresses: Record<PaymentPage, string> = {
  quadro: "/pagamenti",
  elenco: "/pagamenti/elenco",
  casi: "/pagamenti/casi",
  rimborsi: "/pagamenti/rimborsi",
  dovuti: "/pagamenti/dovuti",
  quadrature: "/pagamenti/quadrature",
};

type PaymentViewsProps = {
  readonly current: PaymentPage;
  /** The comparisons with the intermediary are the accounts office's. */ readonly keepsAccounts: boolean;
  readonly openCases?: number;
};

/** The parts of the payments, with how many cases wait. */
export const PaymentViews = ({ current, keepsAccounts, openCases }: PaymentViewsProps) => {
  const t = useTranslations("payments");
  return (
    <ViewLinks
      label={t("parts")}
      views={paymentPages
        .filter((page) => keepsAccounts || page !== "quadrature")
        .map((page) => ({
          label: t(`part.${page}`),
          href: addresses[page],
          isCurrent: page === current,
          ...(page === "casi" && openCases !== undefined && { count: openCases, isUrgent: openCases > 0 }),
        }))}
    />
  );
};
