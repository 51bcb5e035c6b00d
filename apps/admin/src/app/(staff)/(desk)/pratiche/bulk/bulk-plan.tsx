"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import type { Inputs } from "../../../../../trpc/inputs.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";

type BulkPlanProps = { readonly question: Inputs["bulk"]["plan"]; /** Told how many would go; 0 while it is not known. */ readonly onReady: (ready: number) => void };

/** The dry run: how many will go, and why the others will not. */
export const BulkPlan = ({ question, onReady }: BulkPlanProps) => {
  const t = useTranslations();
  const { data, error } = useQuery(useTRPC().bulk.plan.queryOptions(question, { staleTime: 0 }));
  const ready = data?.ready ?? 0;
  useEffect(() => onReady(ready), [onReady, ready]);
  if (error) return <FailureNotice failure={failureOf(error)} />;
  return (
    <div role="status" className="space-y-2 rounded-md bg-sunken px-3 py-2.5">
      <p className="font-semibold">{data ? t("bulk.plan", { ready: data.ready, total: data.total }) : t("bulk.planning")}</p>
      {data && data.refused.length > 0 ? (
        <>
          <p className="text-sm text-ink-soft">{t("bulk.others")}</p>
          <ul className="list-disc space-y-1 pl-5 text-sm">
            {data.refused.map(({ refusal, count, examples }) => (
              <li key={refusal}>
                {t("bulk.refused", { count, reason: t(`refusal.${refusal}`) })} <span className="block font-mono text-[0.8125rem] text-ink-faint">{examples.join(", ")}{count > examples.length ? "…" : ""}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
};
