import { useTranslations } from "next-intl";
import { Instant } from "../../../../../../components/instant.tsx";
import { Money } from "../../../../../../components/money.tsx";
import { Notice } from "../../../../../../components/notice.tsx";
import { PaymentBadge } from "../../../../../../components/payment-badge.tsx";
import type { Outputs } from "../../../../../../trpc/outputs.ts";
import { MarkPaidButton } from "./mark-paid-button.tsx";
import { type OfficeStamp, StampCard } from "./stamp-card.tsx";

export type OfficePayment = Outputs["payments"]["ofApplication"][number];

type PaymentsPanelProps = { readonly payments: readonly OfficePayment[]; readonly stamp: OfficeStamp | null; readonly canMark: boolean };

/** Who owes what, by when, under which numbers, how the money is divided, and what the intermediary said. */
export const PaymentsPanel = ({ payments, stamp, canMark }: PaymentsPanelProps) => {
  const t = useTranslations("payments");
  if (payments.length === 0 && stamp === null) return <p className="text-ink-soft">{t("noneHere")}</p>;
  return (
    <div className="space-y-4">
      {stamp === null ? null : <StampCard stamp={stamp} />}
      <ul className="space-y-4">
        {payments.map((payment) => (
          <li key={payment.id} className="rounded-lg border border-line bg-panel p-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1"><strong className="text-lg"><Money cents={payment.amount} /></strong> <PaymentBadge state={payment.state} /> {payment.isByOffice ? <span className="text-sm text-ink-soft">{t("byOffice")}</span> : null}</p>
            <p>{payment.reason}</p>
            {payment.cases.filter(({ resolvedAt }) => resolvedAt === null).map((one) => <Notice key={one.id} tone="bad"><p>{t(`caseText.${one.kind}`)} <Money cents={one.amount} /></p></Notice>)}
            <dl className="mt-2 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
              <Fact name={t("debtor")}>{payment.debtorName} · <span className="font-mono">{payment.fiscalCode}</span></Fact>
              <Fact name={t("notice")}><span className="font-mono">{payment.noticeCode ?? "—"}</span></Fact>
              <Fact name="IUV"><span className="font-mono">{payment.iuv ?? "—"}</span></Fact>
              <Fact name={t("dueOn")}>{payment.dueOn}</Fact>
              {payment.startedAt ? <Fact name={t("startedAt")}><Instant at={payment.startedAt} /></Fact> : null}
              {payment.paidAt ? <Fact name={t("paidAt")}><Instant at={payment.paidAt} /></Fact> : null}
              {payment.receiptId ? <Fact name={t("receiptId")}><span className="font-mono">{payment.receiptId}</span></Fact> : null}
              {payment.psp ? <Fact name={t("psp")}>{payment.psp}</Fact> : null}
              {payment.split.map(({ chapter, assessment, cents }) => <Fact key={`${chapter} ${assessment ?? ""}`} name={`${t("chapter")} ${chapter}${assessment ? ` · ${assessment}` : ""}`}><Money cents={cents} /></Fact>)}
              {payment.state === "creating" && payment.lastReason ? <Fact name={t("lastReason")}>{payment.lastReason}</Fact> : null}
            </dl>
            <div className="mt-3 flex flex-wrap items-center gap-3">
              {payment.hasNotice ? <a className="font-semibold text-primary-deep underline" href={`/api/payments/${payment.id}/notice`} target="_blank" rel="noopener">{t("openNotice")}</a> : null}
              {payment.state === "paid" ? <a className="font-semibold text-primary-deep underline" href={`/api/payments/${payment.id}/receipt`} target="_blank" rel="noopener">{t("openReceipt")}</a> : null}
              {canMark && payment.state !== "paid" && payment.state !== "cancelled" ? <MarkPaidButton payment={payment} /> : null}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Fact = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <div><dt className="text-ink-soft">{name}</dt><dd>{children}</dd></div>
);
