"use client";

import { undoSeconds } from "@sportello/domain/applications/leaving";
import { useTranslations } from "next-intl";
import { Notice } from "../../../../../../components/notice.tsx";
import { useCountdown } from "../../../../../../components/use-countdown.ts";

/** Nothing of it has left yet: until then the whole order can be taken back. */
export const BulkGrace = ({ startsInMs }: { readonly startsInMs: number }) => {
  const t = useTranslations();
  const seconds = useCountdown(startsInMs);
  if (startsInMs === 0) return null;
  return (
    <Notice tone="warn" live="status">
      <p>{t("bulk.grace", { seconds: undoSeconds })}</p>
      <p aria-hidden className="font-semibold tabular-nums">
        {seconds > 0 ? t("leaving.leavesIn", { seconds }) : t("leaving.isLeaving")}
      </p>
    </Notice>
  );
};
