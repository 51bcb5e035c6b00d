"use client";

import type { TemplateOutcome } from "@sportello/api/outcome-templates/input";
import { useQuery } from "@tanstack/react-query";
import { FileSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "../../../../../../components/button-class.ts";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { useTRPC } from "../../../../../../trpc/client.ts";
import { failureOf } from "../../../../../../trpc/refusal-of.ts";

const previewForm = "outcome-preview";

type OutcomeDocumentFieldProps = {
  readonly applicationId: string;
  readonly outcome: TemplateOutcome;
  readonly value: string;
  readonly onChange: (templateId: string) => void;
};

/** With which document the outcome is told: the usual one or one of the service's, to be looked at before. */
export const OutcomeDocumentField = ({ applicationId, outcome, value, onChange }: OutcomeDocumentFieldProps) => {
  const t = useTranslations("outcomeTemplates");
  const { data = [], error } = useQuery(
    useTRPC().outcomeTemplates.forApplication.queryOptions({ applicationId, outcome }),
  );
  return (
    <div className="flex flex-wrap items-end gap-2">
      {error ? <FailureNotice failure={failureOf(error)} /> : null}
      <label className="flex min-w-48 flex-1 flex-col gap-1">
        <span className="font-semibold">{t("document")}</span>
        <select value={value} onChange={({ target }) => onChange(target.value)} className="control w-full pr-8">
          <option value="">{t("usual")}</option>
          {data.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" form={previewForm} className={buttonClass("secondary")}>
        <FileSearch aria-hidden className="size-4" />
        {t("preview")}
      </button>
    </div>
  );
};

export type OutcomePreviewFormProps = {
  readonly id?: string;
  readonly applicationId: string;
  readonly outcome: TemplateOutcome;
  readonly templateId: string;
  readonly reason: string;
  readonly amount: number | null | undefined;
  /** The reason is one for many: its names are filled. */
  readonly isForMany?: boolean;
};

/** What the button above sends: a form beside the dialog's own, answered in a tab of its own. */
export const OutcomePreviewForm = ({
  id = previewForm,
  applicationId,
  outcome,
  templateId,
  reason,
  amount,
  isForMany = false,
}: OutcomePreviewFormProps) => (
  <form id={id} method="post" action="/api/esiti/anteprima" target="_blank" rel="noopener">
    <input type="hidden" name="application" value={applicationId} />
    <input type="hidden" name="outcome" value={outcome} />
    <input type="hidden" name="templateId" value={templateId} />
    <input type="hidden" name="reason" value={reason} />
    <input type="hidden" name="amount" value={amount ?? ""} />
    {isForMany ? <input type="hidden" name="isForMany" value="1" /> : null}
  </form>
);
