import { useTranslations } from "next-intl";
import Link from "next/link";
import { buttonClass } from "../../../../components/button-class.ts";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { hasFilters, type QueueParameters } from "./queue-filters.ts";

/** A queue without rows: because nothing came, or because the filters hide it. */
export const QueueEmpty = ({ parameters }: { readonly parameters: QueueParameters }) => {
  const t = useTranslations("queue");
  const isFiltered = hasFilters(parameters);
  return (
    <div className="rounded-lg border border-line bg-panel">
      <EmptyState title={t(isFiltered ? "emptyFilteredTitle" : "emptyTitle")}>
        <p>{t(isFiltered ? "emptyFilteredText" : "emptyText")}</p>
        {isFiltered ? (
          <Link href="/pratiche?vista=tutte" className={`mt-2 ${buttonClass("secondary")}`}>
            {t("clear")}
          </Link>
        ) : null}
      </EmptyState>
    </div>
  );
};
