import { useTranslations } from "next-intl";
import { type OfficePayment, PaymentCard } from "../../../../../../components/payment/payment-card.tsx";
import { type OfficeStamp, StampCard } from "./stamp-card.tsx";

type PaymentsPanelProps = {
  readonly payments: readonly OfficePayment[];
  readonly stamp: OfficeStamp | null;
  readonly canAct: boolean;
  readonly canMend: boolean;
};

/** The stamp of the application and its payments, the newest first. */
export const PaymentsPanel = ({ payments, stamp, canAct, canMend }: PaymentsPanelProps) => {
  const t = useTranslations("payments");
  if (payments.length === 0 && stamp === null) return <p className="text-ink-soft">{t("noneHere")}</p>;
  return (
    <div className="space-y-4">
      {stamp === null ? null : <StampCard stamp={stamp} />}
      <ul className="space-y-4">
        {payments.map((payment) => (
          <li key={payment.id}>
            <PaymentCard payment={payment} canAct={canAct} canMend={canMend} />
          </li>
        ))}
      </ul>
    </div>
  );
};
