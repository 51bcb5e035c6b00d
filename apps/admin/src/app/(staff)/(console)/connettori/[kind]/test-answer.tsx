"use client";

import { useTranslations } from "next-intl";
import { Notice } from "../../../../../components/notice.tsx";
import { ReasonText } from "../../../../../components/reason-text.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";

/** What the outside system said to the test, in words. */
export const TestAnswer = ({ answer }: { readonly answer: Outputs["connectors"]["test"] | null }) => {
  const t = useTranslations("connectors");
  if (answer === null) return null;
  if (answer.isAnswered) {
    return (
      <Notice tone="good" live="status">
        <p>{t("answers", { milliseconds: answer.milliseconds })}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" live="alert" title={t("answersNot")}>
      <p>
        <ReasonText reason={answer.reason ?? ""} />
      </p>
    </Notice>
  );
};
