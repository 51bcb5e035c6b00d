import { useTranslations } from "next-intl";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";
import type { Failure } from "../../../../../trpc/refusal-of.ts";

export type Plan = Outputs["bulk"]["plan"];

/** The dry run: how many will go, and why the others will not. */
export const BulkPlan = ({ plan, failure }: { readonly plan: Plan | undefined; readonly failure: Failure | null }) => {
  const t = useTranslations();
  if (failure) return <FailureNotice failure={failure} />;
  return (
    <div role="status" className="space-y-2 rounded-md bg-sunken px-3 py-2.5">
      <p className="font-semibold">
        {plan ? t("bulk.plan", { ready: plan.ready, total: plan.total }) : t("bulk.planning")}
      </p>
      {plan && plan.refused.length > 0 ? (
        <>
          <p className="text-sm text-ink-soft">{t("bulk.others")}</p>
          <ul className="list-disc space-y-1 pl-5 text-sm">
            {plan.refused.map(({ refusal, count, examples }) => (
              <li key={refusal}>
                {t("bulk.refused", { count, reason: t(`refusal.${refusal}`) })}{" "}
                <span className="block font-mono text-[0.8125rem] text-ink-faint">
                  {examples.join(", ")}
                  {count > examples.length ? "…" : ""}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
};
