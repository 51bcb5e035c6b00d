"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { buttonClass } from "../../../../components/button-class.ts";
import { Button } from "../../../../components/button.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../components/modal-dialog.tsx";
import { sayDone } from "../../../../components/toasts.tsx";
import { useTRPC } from "../../../../trpc/client.ts";
import { failureOf } from "../../../../trpc/refusal-of.ts";
import { exportAddress, type ExportFormat } from "./export-address.ts";
import { ExportList } from "./export-list.tsx";
import { queueQuestion, type QueueParameters } from "./queue-filters.ts";

const formats = ["xlsx", "csv"] as const satisfies readonly ExportFormat[];

type ExportDialogProps = {
  readonly parameters: QueueParameters;
  readonly ids?: readonly string[];
  readonly onClose: () => void;
};

/** A short file is downloaded at once, a long one is made in the background. Below, the files one asked for. */
export const ExportDialog = ({ parameters, ids, onClose }: ExportDialogProps) => {
  const t = useTranslations("export");
  const locale = useLocale();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [format, setFormat] = useState<ExportFormat>("xlsx");
  const question = { ...queueQuestion(parameters), ...(ids && { ids: [...ids] }) };
  const counted = useQuery(trpc.exports.count.queryOptions(question, { staleTime: 0 }));
  const ask = useMutation(
    trpc.exports.ask.mutationOptions({
      onSuccess: async () => {
        sayDone(t("asked"));
        await client.invalidateQueries(trpc.exports.list.queryFilter());
      },
    }),
  );
  const error = counted.error ?? ask.error;
  return (
    <ModalDialog title={t("title")} isOpen onClose={onClose} isDismissable>
      <div className="space-y-4">
        {error ? <FailureNotice failure={failureOf(error)} /> : null}
        <p role="status">
          {counted.data ? t(ids ? "countSelected" : "count", { count: counted.data.rows }) : t("counting")}
        </p>
        <fieldset>
          <legend className="font-semibold">{t("format")}</legend>
          {formats.map((name) => (
            <label key={name} className="flex items-start gap-2 py-1">
              <input
                type="radio"
                name="formato"
                value={name}
                checked={format === name}
                onChange={() => setFormat(name)}
                className="mt-1 size-4 accent-primary"
              />
              <span>
                {t(`formats.${name}.name`)}
                <span className="block text-sm text-ink-faint">{t(`formats.${name}.text`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {counted.data?.isLong ? <p className="text-ink-soft">{t("long")}</p> : null}
        <div className="flex flex-wrap gap-2">
          {counted.data?.isLong ? (
            <Button
              look="primary"
              isPending={ask.isPending}
              onPress={() => ask.mutate({ ...question, format, locale })}
            >
              {t("prepare")}
            </Button>
          ) : (
            <a
              href={exportAddress(parameters, format, locale, ids)}
              className={buttonClass("primary")}
              aria-disabled={counted.data === undefined}
            >
              {t("download")}
            </a>
          )}
        </div>
        <p className="text-sm text-ink-faint">{t("personalData")}</p>
        <ExportList />
      </div>
    </ModalDialog>
  );
};
