import { inLocale } from "@sportello/domain/locales";
import { FileSearch } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "../../../../../components/button-class.ts";
import { OutcomePreviewForm, type OutcomePreviewFormProps } from "../[id]/decision/outcome-document-field.tsx";
import type { Plan } from "./bulk-plan.tsx";

/** The document chosen for each service; the usual one where none is. */
export type Chosen = Readonly<Record<string, string>>;
type Documents = Plan["documents"];

const formOf = (serviceId: string): string => `preview-${serviceId}`;

type BulkDocumentsProps = {
  readonly documents: Documents;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
};

/** With which document the outcome is told, service by service: those that have one of their own. */
export const BulkDocuments = ({ documents, chosen, onChange }: BulkDocumentsProps) => {
  const t = useTranslations();
  const locale = useLocale();
  if (documents.length === 0) return null;
  return (
    <fieldset className="space-y-2">
      <legend className="font-semibold">{t("outcomeTemplates.document")}</legend>
      {documents.map(({ serviceId, title, count, templates }) => (
        <div key={serviceId} className="flex flex-wrap items-end gap-2">
          <label className="flex min-w-48 flex-1 flex-col gap-1">
            <span>{t("bulk.documentOf", { service: inLocale(title, locale), count })}</span>
            <select
              value={chosen[serviceId] ?? ""}
              onChange={({ target }) => onChange({ ...chosen, [serviceId]: target.value })}
              className="control w-full pr-8"
            >
              <option value="">{t("outcomeTemplates.usual")}</option>
              {templates.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" form={formOf(serviceId)} className={buttonClass("secondary")}>
            <FileSearch aria-hidden className="size-4" />
            {t("outcomeTemplates.preview")}
          </button>
        </div>
      ))}
    </fieldset>
  );
};

type PreviewsProps = Pick<OutcomePreviewFormProps, "outcome" | "reason" | "amount"> & {
  readonly documents: Documents;
  readonly chosen: Chosen;
};

/** What those buttons send: beside the dialog's own form, with one application of the service as the example. */
export const BulkPreviews = ({ documents, chosen, ...written }: PreviewsProps) =>
  documents.map(({ serviceId, example }) => (
    <OutcomePreviewForm
      key={serviceId}
      id={formOf(serviceId)}
      applicationId={example}
      templateId={chosen[serviceId] ?? ""}
      isForMany
      {...written}
    />
  ));
