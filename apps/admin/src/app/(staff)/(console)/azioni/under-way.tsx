import { isRefused } from "@sportello/api/refused";
import { TRPCError } from "@trpc/server";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { ask } from "../../../../staff.ts";
import { RunsTable } from "./runs-table.tsx";

/** The jobs under way, or null while the engine does not answer. */
const waitingOrNull = async (query: string | undefined) =>
  (await ask()).actions.waiting(query === undefined ? {} : { query }).catch((error: unknown) => {
    const refusal = error instanceof TRPCError ? error.cause : error;
    if (isRefused(refusal) && refusal.code === "connector_down") return null;
    throw error;
  });

/** What works or sleeps until its next step, with the way to hurry it or to end it. */
export const UnderWay = async ({
  query,
  canMend,
  canRead,
}: {
  readonly query: string | undefined;
  readonly canMend: boolean;
  readonly canRead: boolean;
}) => {
  const [t, waiting] = await Promise.all([getTranslations("actions"), waitingOrNull(query)]);
  if (waiting === null) {
    return (
      <Notice tone="warn">
        <p>{t("engineSilent")}</p>
      </Notice>
    );
  }
  if (waiting.items.length === 0) {
    return (
      <div className="rounded-lg border border-line bg-panel">
        <EmptyState title={t(query ? "emptyFilteredTitle" : "underWayEmptyTitle")}>
          {query ? null : <p>{t("underWayEmptyText")}</p>}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="space-y-3">
      <RunsTable items={waiting.items} canMend={canMend} canRead={canRead} />
      {waiting.isWhole ? null : (
        <p className="text-sm text-ink-soft">{t("more", { shown: waiting.items.length, total: waiting.total })}</p>
      )}
    </div>
  );
};
