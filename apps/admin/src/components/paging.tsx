import { ChevronLeft, ChevronRight } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { extendTrail, readTrail } from "../paging/page-trail.ts";
import { buttonClass } from "./button-class.ts";

type PagingProps = {
  readonly trail: string | undefined;
  readonly nextCursor: string | null;
  readonly addressOf: (trail: string | undefined) => string;
  readonly summary?: string;
};

/** Previous and next page of a list; hidden while everything fits on one. */
export const Paging = ({ trail, nextCursor, addressOf, summary }: PagingProps) => {
  const t = useTranslations("common");
  const { page, previous, isFirst } = readTrail(trail);
  const isWhole = isFirst && nextCursor === null;
  return (
    <div className="mt-3 flex min-h-9 flex-wrap items-center justify-between gap-3 text-ink-soft">
      <p>
        {summary}
        {isWhole ? null : ` · ${t("page", { page })}`}
      </p>
      {isWhole ? null : (
        <nav aria-label={t("paging")} className="flex gap-2">
          {isFirst ? null : (
            <Link href={addressOf(previous) as Route} className={buttonClass("secondary")}>
              <ChevronLeft aria-hidden className="size-4" />
              {t("previous")}
            </Link>
          )}
          {nextCursor === null ? null : (
            <Link href={addressOf(extendTrail(trail, nextCursor)) as Route} className={buttonClass("secondary")}>
              {t("next")}
              <ChevronRight aria-hidden className="size-4" />
            </Link>
          )}
        </nav>
      )}
    </div>
  );
};
