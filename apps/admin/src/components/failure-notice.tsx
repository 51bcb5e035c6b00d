"use client";

import { useTranslations } from "next-intl";
import type { Failure } from "../trpc/refusal-of.ts";
import { Notice } from "./notice.tsx";

/** What went wrong, in the reader's words. */
export const FailureNotice = ({ failure }: { readonly failure: Failure }) => {
  const t = useTranslations();
  return (
    <Notice tone={failure.kind === "unanswered" ? "warn" : "bad"} live="alert">
      <p>
        {failure.kind === "refused"
          ? t(`refusal.${failure.code}`)
          : failure.kind === "broken"
            ? t("refusal.unknown", { requestId: failure.requestId })
            : t("decision.network")}
      </p>
    </Notice>
  );
};
