"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Badge } from "../../../../../components/badge.tsx";
import { Button } from "../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { Instant } from "../../../../../components/instant.tsx";
import { Money } from "../../../../../components/money.tsx";
import { sayDone } from "../../../../../components/toasts.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";
import type { CaseItem } from "./case-item.ts";
import { CaseReasonText } from "./case-reason-text.tsx";
import { CaseText } from "./case-text.tsx";
import { ResolveDialog } from "./resolve-dialog.tsx";

/** One case: what was found, what it is worth, and what can be done. */
export const CaseCard = ({ item, canMend }: { readonly item: CaseItem; readonly canMend: boolean }) => {
  const t = useTranslations("payments");
  const router = useRouter();
  const [isDeciding, setDeciding] = useState(false);
  const repair = useMutation(
    useTRPC().payments.repairCase.mutationOptions({
      onSuccess: ({ isSettled }) => sayDone(t(isSettled ? "repaired" : "notRepaired")),
      onSettled: () => router.refresh(),
    }),
  );
  return (
    <article className="rounded-lg border border-line bg-panel p-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={item.resolvedAt ? "neutral" : "bad"}>{t(`case.${item.kind}`)}</Badge>{" "}
        <strong>
          <Money cents={item.amount} />
        </strong>{" "}
        <span className="text-sm text-ink-soft">
          <Instant at={item.foundAt} />
        </span>
      </p>
      <CaseText item={item} />
      <p className="mt-1 text-sm text-ink-soft">
        {[item.debtorName, item.subject, item.noticeCode].filter(Boolean).join(" · ")}{" "}
        <CaseReasonText reason={item.reason} />
        {item.applicationId ? (
          <>
            {" "}
            ·{" "}
            <Link href={`/pratiche/${item.applicationId}` as Route} className="text-primary-deep underline">
              {t("toApplication")}
            </Link>
          </>
        ) : null}
      </p>
      {item.resolvedAt ? (
        <p className="mt-2 text-sm">
          {t(
            `resolution.${item.resolution === "refund_requested" || item.resolution === "repaired" ? item.resolution : "accepted"}`,
          )}
          {item.note ? `: ${item.note}` : ""}
        </p>
      ) : null}
      {repair.error ? <FailureNotice failure={failureOf(repair.error)} /> : null}
      {canMend && !item.resolvedAt ? (
        <div className="mt-3 flex flex-wrap gap-2">
          {item.repair ? (
            <Button look="primary" isPending={repair.isPending} onPress={() => repair.mutate({ id: item.id })}>
              {t("repair")}
            </Button>
          ) : null}
          <Button onPress={() => setDeciding(true)}>{t("decide")}</Button>
        </div>
      ) : null}
      {isDeciding ? <ResolveDialog item={item} onClose={() => setDeciding(false)} /> : null}
    </article>
  );
};
