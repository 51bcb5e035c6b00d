import { useLocale, useTranslations } from "next-intl";
import { Link } from "../../../../components/link.tsx";
import { Money } from "../../../../components/payment/money.tsx";
import { Day } from "../../../../components/text/day.tsx";
import type { Payment } from "../../../../session/answers.ts";

const chips: Record<Payment["state"], string> = {
  creating: "chip chip-simple chip-primary",
  waiting: "chip chip-simple chip-warning",
  started: "chip chip-simple chip-primary",
  failed: "chip chip-simple chip-danger",
  paid: "chip chip-simple chip-success",
  expired: "chip chip-simple chip-danger",
  cancelled: "chip chip-simple",
};

/** One payment in the list: what for, how much, how it stands, and the paper that belongs to it. */
export const PaymentCard = ({ payment }: { payment: Payment }) => {
  const t = useTranslations("payment");
  const locale = useLocale();
  const { id, state, reason, amount, dueOn, paidAt, hasNotice } = payment;
  return (
    <article className="card shadow-sm application-card">
      <div className="card-body">
        <h2 className="title-small-semi-bold mb-0">
          <Link href={`/pagamenti/${id}`}>{reason}</Link>
        </h2>
        <p className="application-card-facts mb-0">
          <span>
            <strong>
              <Money cents={amount} />
            </strong>
          </span>
          <span className={chips[state]}>
            <span className="chip-label">{t(`chip.${state}`)}</span>
          </span>
          {paidAt ? (
            <span>
              {t("paidOn")} <Day of={paidAt} />
            </span>
          ) : state === "cancelled" ? null : (
            <span>
              {t("payBy")} <Day of={dueOn} />
            </span>
          )}
          {state === "paid" ? (
            <span>
              <a href={`/api/payments/${id}/receipt?locale=${locale}`}>{t("receipt")}</a>
            </span>
          ) : null}
          {hasNotice ? (
            <span>
              <a href={`/api/payments/${id}/notice?locale=${locale}`}>{t("downloadNotice")}</a>
            </span>
          ) : null}
        </p>
      </div>
    </article>
  );
};
