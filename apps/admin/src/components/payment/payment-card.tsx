import { useTranslations } from "next-intl";
import type { Outputs } from "../../trpc/outputs.ts";
import { CalendarDay } from "../calendar-day.tsx";
import { Instant } from "../instant.tsx";
import { Money } from "../money.tsx";
import { Notice } from "../notice.tsx";
import { AskRefundButton } from "./ask-refund-button.tsx";
import { MarkPaidButton } from "./mark-paid-button.tsx";
import { PaymentBadge } from "./payment-badge.tsx";
import { RefundItem } from "./refund-item.tsx";

export type OfficePayment = Outputs["payments"]["ofApplication"][number];

type PaymentCardProps = {
  readonly payment: OfficePayment;
  /** May mark it paid outside and ask for refunds. */ readonly canAct: boolean;
  /** May decide on refunds. */ readonly canMend: boolean;
};

/** Who owes what, by when, under which numbers, how the money is divided, what the intermediary said, and what can be done. */
export const PaymentCard = ({ payment, canAct, canMend }: PaymentCardProps) => {
  const t = useTranslations("payments");
  const isOver = payment.state === "paid" || payment.state === "cancelled";
  return (
    <article className="rounded-lg border border-line bg-panel p-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong className="text-lg">
          <Money cents={payment.amount} />
        </strong>{" "}
        <PaymentBadge state={payment.state} />{" "}
        {payment.isByOffice ? <span className="text-sm text-ink-soft">{t("byOffice")}</span> : null}
      </p>
      <p>{payment.reason}</p>
      {payment.cases
        .filter(({ resolvedAt }) => resolvedAt === null)
        .map((one) => (
          <Notice key={one.id} tone="bad">
            <p>
              {t(`caseText.${one.kind}`)} <Money cents={one.amount} />
            </p>
          </Notice>
        ))}
      <dl className="mt-2 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
        <Fact name={t("debtor")}>
          {payment.debtorName} · <span className="font-mono">{payment.fiscalCode}</span>
        </Fact>
        <Fact name={t("notice")}>
          <span className="font-mono">{payment.noticeCode ?? "—"}</span>
        </Fact>
        <Fact name="IUV">
          <span className="font-mono">{payment.iuv ?? "—"}</span>
        </Fact>
        <Fact name={t("dueOn")}>
          <CalendarDay day={payment.dueOn} />
        </Fact>
        {payment.startedAt ? (
          <Fact name={t("startedAt")}>
            <Instant at={payment.startedAt} />
          </Fact>
        ) : null}
        {payment.paidAt ? (
          <Fact name={t("paidAt")}>
            <Instant at={payment.paidAt} />
          </Fact>
        ) : null}
        {payment.receiptId ? (
          <Fact name={t("receiptId")}>
            <span className="font-mono break-all">{payment.receiptId}</span>
          </Fact>
        ) : null}
        {payment.psp ? <Fact name={t("psp")}>{payment.psp}</Fact> : null}
        {payment.split.map(({ chapter, assessment, office, cents }, part) => (
          <Fact key={part} name={[`${t("chapter")} ${chapter}`, assessment, office].filter(Boolean).join(" · ")}>
            <Money cents={cents} />
          </Fact>
        ))}
        {payment.state === "creating" && payment.lastReason ? (
          <Fact name={t("lastReason")}>{payment.lastReason}</Fact>
        ) : null}
      </dl>
      {payment.refunds.length > 0 ? (
        <section aria-label={t("refund.title")} className="mt-3 space-y-3 border-t border-line-soft pt-3">
          <h3 className="font-semibold">{t("refund.title")}</h3>
          {payment.refunds.map((refund) => (
            <RefundItem key={refund.id} refund={refund} canMend={canMend} />
          ))}
        </section>
      ) : null}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        {payment.hasNotice ? (
          <PaperLink href={`/api/payments/${payment.id}/notice`}>{t("openNotice")}</PaperLink>
        ) : null}
        {payment.state === "paid" ? (
          <PaperLink href={`/api/payments/${payment.id}/receipt`}>{t("openReceipt")}</PaperLink>
        ) : null}
        {payment.files.map(({ id, name }) => (
          <PaperLink key={id} href={`/api/prove/${id}`}>
            {name}
          </PaperLink>
        ))}
        {canAct && !isOver ? <MarkPaidButton payment={payment} /> : null}
        {canAct && payment.refundable > 0 ? <AskRefundButton payment={payment} /> : null}
      </div>
    </article>
  );
};

const Fact = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <div>
    <dt className="text-ink-soft">{name}</dt>
    <dd>{children}</dd>
  </div>
);

const PaperLink = ({ href, children }: { readonly href: string; readonly children: React.ReactNode }) => (
  <a className="font-semibold text-primary-deep underline" href={href} target="_blank" rel="noopener">
    {children}
  </a>
);
