import { groupNoticeCode } from "@sportello/domain/payments/notice-code";
import { Icon } from "@sportello/ui/icon";
import { useLocale, useTranslations } from "next-intl";
import type { Payment } from "../../session/answers.ts";
import { KeepFresh } from "../keep-fresh.tsx";
import { Link } from "../link.tsx";
import { Notice, type Tone } from "../notice.tsx";
import { Day } from "../text/day.tsx";
import { Money } from "./money.tsx";
import { WaysToPay } from "./ways-to-pay.tsx";

const tones: Record<Payment["state"], Tone> = {
  creating: "note",
  waiting: "warning",
  started: "note",
  failed: "danger",
  paid: "success",
  expired: "danger",
  cancelled: "note",
};

type Props = { payment: Payment; /** Where this page is, for those without scripts. */ path: string };

/** One payment: how it stands, what it is for, and both ways to pay it. What is awaited is asked for again and again. */
export const PaymentPanel = ({ payment, path }: Props) => {
  const t = useTranslations("payment");
  const locale = useLocale();
  const { id, state, amount, reason, dueOn, noticeCode, iuv, paidAt } = payment;
  const isAwaited = state === "creating" || state === "started";
  return (
    <div className="payment-panel">
      <KeepFresh isPending={isAwaited} />
      <div role="status">
        <Notice tone={tones[state]} title={t(`state.${state}.title`)}>
          <p>{t(`state.${state}.text`)}</p>
          {isAwaited ? (
            <p className="mb-0">
              <Link href={path}>{t("reload")}</Link>
            </p>
          ) : null}
        </Notice>
      </div>
      <dl className="payment-facts">
        <div>
          <dt>{t("amount")}</dt>
          <dd className="payment-amount">
            <Money cents={amount} />
          </dd>
        </div>
        <div>
          <dt>{t("reason")}</dt>
          <dd>{reason}</dd>
        </div>
        {paidAt ? (
          <div>
            <dt>{t("paidAt")}</dt>
            <dd>
              <Day of={paidAt} withTime />
            </dd>
          </div>
        ) : state === "cancelled" ? null : (
          <div>
            <dt>{t("dueOn")}</dt>
            <dd>
              <Day of={dueOn} />
            </dd>
          </div>
        )}
        {noticeCode ? (
          <div>
            <dt>{t("noticeCode")}</dt>
            <dd className="font-monospace">{groupNoticeCode(noticeCode)}</dd>
          </div>
        ) : null}
        {iuv ? (
          <div>
            <dt>{t("iuv")}</dt>
            <dd className="font-monospace">{iuv}</dd>
          </div>
        ) : null}
      </dl>
      {payment.isPayable ? <WaysToPay payment={payment} /> : null}
      {state === "paid" ? (
        <p>
          <a className="btn btn-primary btn-icon" href={`/api/payments/${id}/receipt?locale=${locale}`}>
            <Icon name="download" className="icon icon-sm icon-white" />
            <span>{t("receipt")}</span>
          </a>
        </p>
      ) : null}
      {state === "expired" && payment.applicationId ? (
        <form action={`/${locale}/pagamenti/${id}/riprova`} method="post">
          <button className="btn btn-primary" type="submit">
            {t("askAgain")}
          </button>
        </form>
      ) : null}
    </div>
  );
};
