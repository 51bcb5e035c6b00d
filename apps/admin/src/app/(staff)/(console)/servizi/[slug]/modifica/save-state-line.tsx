"use client";

import { CircleCheck, LoaderCircle, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { useInstantText } from "../../../../../../components/instant.tsx";
import { Notice } from "../../../../../../components/notice.tsx";
import type { SaveState } from "./draft-saver.ts";
import { FaultList } from "./fault-list.tsx";

/** Whether what is on the page is kept, always in the same place; troubles with the way out. */
export const SaveStateLine = ({ state, onRetry }: { readonly state: SaveState; readonly onRetry: () => void }) => {
  const t = useTranslations("serviceEditor.save");
  const text = useInstantText();
  return (
    <div className="sticky top-0 z-10 -mx-1 mb-3 bg-page/95 px-1 py-1 max-lg:top-14">
      <p role="status" className="flex min-h-6 items-center gap-1.5 text-sm text-ink-soft">
        {state.kind === "saving" ? (
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
        ) : state.kind === "saved" ? (
          <CircleCheck aria-hidden className="size-4 text-good" />
        ) : (
          <TriangleAlert aria-hidden className="size-4 text-warn" />
        )}
        {state.kind === "saved"
          ? state.at === null
            ? t("idle")
            : t("savedAt", { at: text(state.at, "short") })
          : t(state.kind === "saving" ? "saving" : state.kind === "incomplete" ? "incomplete" : "notSaved")}
      </p>
      {state.kind === "overtaken" ? (
        <Notice tone="warn" live="alert" title={t("overtakenTitle")}>
          <p>{t("overtakenText")}</p>
          <Button onPress={() => location.reload()}>{t("seeLatest")}</Button>
        </Notice>
      ) : null}
      {state.kind === "refused" ? (
        <Notice tone="bad" live="alert">
          <p>{t("refused")}</p>
          <FaultList faults={state.faults} />
        </Notice>
      ) : null}
      {state.kind === "failed" ? (
        <div className="space-y-2">
          <FailureNotice failure={state.failure} />
          <Button onPress={onRetry}>{t("retry")}</Button>
        </div>
      ) : null}
    </div>
  );
};
