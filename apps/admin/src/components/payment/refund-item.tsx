"use client";

import { useTranslations } from "next-intl";
import type { Outputs } from "../../trpc/outputs.ts";
import { CalendarDay } from "../calendar-day.tsx";
import { Instant } from "../instant.tsx";
import { Money } from "../money.tsx";
import { DecideRefundButtons } from "./decide-refund-buttons.tsx";
import { RefundBadge } from "./refund-badge.tsx";
import { SettleRefundButton } from "./settle-refund-button.tsx";

export type OfficeRefund = Outputs["payments"]["find"]["refunds"][number];

/** A refund with its course, and, for the accounts office, what can be done next. */
export const RefundItem = ({ refund, canMend }: { readonly refund: OfficeRefund; readonly canMend: boolean }) => {
  const t = useTranslations("payments");
  return (
    <div className="space-y-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <RefundBadge state={refund.state} />{" "}
        <strong>
          <Money cents={refund.amount} />
        </strong>{" "}
        <span className="text-sm text-ink-soft">
          {t("refund.askedAt")} <Instant at={refund.askedAt} />
        </span>
      </p>
      <p>{refund.reason}</p>
      {refund.refusal ? (
        <p className="text-sm text-ink-soft">
          {t("refund.refusal")}: {refund.refusal}
        </p>
      ) : null}
      {refund.refundedOn ? (
        <p className="text-sm text-ink-soft">
          {t("refund.refundedOn")} <CalendarDay day={refund.refundedOn} /> · {refund.evidence}
          {refund.fileId ? (
            <>
              {" "}
              ·{" "}
              <a
                className="text-primary-deep underline"
                href={`/api/prove/${refund.fileId}`}
                target="_blank"
                rel="noopener"
              >
                {t("openEvidence")}
              </a>
            </>
          ) : null}
        </p>
      ) : null}
      {canMend && refund.state === "asked" ? <DecideRefundButtons refund={refund} /> : null}
      {canMend && refund.state === "approved" ? <SettleRefundButton refund={refund} /> : null}
    </div>
  );
};
