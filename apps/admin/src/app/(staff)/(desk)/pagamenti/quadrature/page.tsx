import { addDays, romeDay } from "@sportello/domain/time/rome-day";
import { getTranslations } from "next-intl/server";
import { CalendarDay } from "../../../../../components/calendar-day.tsx";
import { EmptyState } from "../../../../../components/empty-state.tsx";
import { Instant } from "../../../../../components/instant.tsx";
import { PageHeading } from "../../../../../components/page-heading.tsx";
import { RefreshEvery } from "../../../../../components/refresh-every.tsx";
import { ask, signedInWith, staffContext } from "../../../../../staff.ts";
import { PaymentViews } from "../payment-views.tsx";
import { ReconcileForm } from "./reconcile-form.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("payments"))("part.quadrature") });

/** What another office reads that came here by a link. */
const AccountsOnly = async () => {
  const t = await getTranslations("payments");
  return (
    <>
      <PageHeading title={t("part.quadrature")} />
      <PaymentViews current="quadrature" keepsAccounts={false} />
      <div className="rounded-lg border border-line bg-panel">
        <EmptyState title={t("accountsOnly")}>
          <p>{t("accountsOnlyText")}</p>
        </EmptyState>
      </div>
    </>
  );
};

/** Comparisons with the intermediary's list: every night by themselves, and when asked for. */
const ReconciliationsPage = async () => {
  const me = await signedInWith("payments.read");
  if (!me.keepsAccounts) return <AccountsOnly />;
  const [t, { now }, caller] = await Promise.all([getTranslations("payments"), staffContext(), ask()]);
  const { items: rows, connectors } = await caller.payments.reconciliations();
  const today = romeDay(now);
  return (
    <>
      {rows.some(({ endedAt }) => endedAt === null) ? <RefreshEvery seconds={3} /> : null}
      <PageHeading title={t("part.quadrature")} text={t("reconcileText")} />
      <PaymentViews current="quadrature" keepsAccounts={me.keepsAccounts} />
      {me.permissions.includes("payments.mend") ? (
        <ReconcileForm from={addDays(today, -30)} to={addDays(today, 365)} connectors={connectors} />
      ) : null}
      {rows.length === 0 ? (
        <div className="rounded-lg border border-line bg-panel">
          <EmptyState title={t("noReconciliations")} />
        </div>
      ) : (
        <ul className="space-y-3">
          {rows.map((row) => (
            <li key={row.id} className="rounded-lg border border-line bg-panel p-4">
              <p className="font-semibold">
                <Instant at={row.startedAt} /> ·{" "}
                {t(`connector.${row.connector === "payments-local" ? "payments-local" : "payments"}`)}
              </p>
              <p className="text-sm text-ink-soft">
                {t.rich("duesBetween", {
                  first: () => <CalendarDay day={row.from} />,
                  last: () => <CalendarDay day={row.to} />,
                })}
              </p>
              {row.failure ? (
                <p className="font-semibold text-bad">{t("reconcileFailed", { reason: row.failure })}</p>
              ) : row.endedAt === null ? (
                <p role="status">{t("running")}</p>
              ) : (
                <p>
                  {t("reconciled", {
                    compared: row.compared,
                    differing: row.differences.length,
                    repaired: row.repaired,
                  })}
                </p>
              )}
              {row.differences.length > 0 ? (
                <details className="mt-2">
                  <summary className="cursor-pointer text-primary-deep">{t("differences")}</summary>
                  <ul className="mt-1 space-y-0.5 text-sm">
                    {row.differences.slice(0, 200).map(({ noticeCode, kind }) => (
                      <li key={noticeCode}>
                        <span className="font-mono">{noticeCode}</span> · {t(`difference.${kind}`)}
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

export default ReconciliationsPage;
