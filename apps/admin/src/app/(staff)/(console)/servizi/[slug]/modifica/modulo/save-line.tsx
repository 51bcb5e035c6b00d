"use client";

import { CircleCheck, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../../components/failure-notice.tsx";
import { Notice } from "../../../../../../../components/notice.tsx";
import type { SaveState } from "../draft-saver.ts";
import { FaultList } from "../fault-list.tsx";

type SaveLineProps = { readonly state: SaveState; readonly onSave: () => void };

/** Whether the work is kept, and what to do where it is not. */
export const SaveLine = ({ state, onSave }: SaveLineProps) => {
  const t = useTranslations("formBuilder");
  if (state.kind === "overtaken")
    return (
      <Notice tone="warn" live="alert">
        <p>{t("conflictText")}</p>
        <Button onPress={() => window.location.reload()}>{t("reload")}</Button>
      </Notice>
    );
  if (state.kind === "failed")
    return (
      <div className="space-y-2">
        <FailureNotice failure={state.failure} />
        <Button onPress={onSave}>{t("saveAgain")}</Button>
      </div>
    );
  if (state.kind === "refused")
    return (
      <Notice tone="bad" live="alert">
        <FaultList faults={state.faults} />
      </Notice>
    );
  const isSaved = state.kind === "saved";
  const Icon = isSaved ? CircleCheck : LoaderCircle;
  return (
    <p role="status" className={`flex items-center gap-1.5 text-sm ${isSaved ? "text-good" : "text-ink-soft"}`}>
      <Icon aria-hidden className={`size-4 ${isSaved ? "" : "animate-spin"}`} />
      {t(isSaved ? "saved" : "saving")}
    </p>
  );
};
