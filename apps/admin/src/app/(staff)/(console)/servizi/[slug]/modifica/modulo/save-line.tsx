"use client";

import { CircleCheck, LoaderCircle, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../../components/failure-notice.tsx";
import { Notice } from "../../../../../../../components/notice.tsx";
import type { SaveState } from "./use-save-form.ts";

type SaveLineProps = { readonly state: SaveState; readonly isOvertaken: boolean; readonly onSave: () => void };

/** Whether the work is kept, and what to do where it is not. */
export const SaveLine = ({ state, isOvertaken, onSave }: SaveLineProps) => {
  const t = useTranslations("formBuilder");
  if (isOvertaken)
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
        <ul className="list-disc pl-5">
          {state.faults.map(({ path, code }) => (
            <li key={`${path} ${code}`}>
              <code>{path}</code>: {t(`fault.${code}`)}
            </li>
          ))}
        </ul>
      </Notice>
    );
  const Icon = state.kind === "saved" ? CircleCheck : state.kind === "saving" ? LoaderCircle : TriangleAlert;
  return (
    <p
      role="status"
      className={`flex items-center gap-1.5 text-sm ${state.kind === "saved" ? "text-good" : "text-ink-soft"}`}
    >
      <Icon aria-hidden className={`size-4 ${state.kind === "saving" ? "animate-spin" : ""}`} />
      {t(state.kind)}
    </p>
  );
};
