"use client";

import { inLocale } from "@sportello/domain/locales";
import { useMutation } from "@tanstack/react-query";
import { Upload } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { DialogEnd } from "../../../../../components/dialog-end.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { ModalDialog } from "../../../../../components/modal-dialog.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import type { Inputs } from "../../../../../trpc/inputs.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";
import { addressFault } from "./address-fault.ts";
import type { Source } from "./clone-dialog.tsx";
import { ImportReport } from "./import-report.tsx";

type ImportSource = Inputs["services"]["previewImport"]["source"];

/** An address or a file is looked at first; what it would become, and what not, is told before anything is made. */
export const ImportDialog = ({
  onClose,
  onTake,
}: {
  readonly onClose: () => void;
  readonly onTake: (source: Source) => void;
}) => {
  const t = useTranslations("serviceEditor.import");
  const locale = useLocale();
  const { services } = useTRPC();
  const input = useRef<HTMLInputElement>(null);
  const [url, setUrl] = useState("");
  const [isNoJson, setNoJson] = useState(false);
  const [source, setSource] = useState<ImportSource | null>(null);
  const preview = useMutation(services.previewImport.mutationOptions());
  const look = (next: ImportSource) => {
    setSource(next);
    setNoJson(false);
    preview.mutate({ source: next, locale });
  };
  const load = async (file: File | undefined) => {
    if (!file) return;
    try {
      look({ kind: "document", document: JSON.parse(await file.text()) });
    } catch {
      // What was found before is not what was chosen now.
      setSource(null);
      preview.reset();
      setNoJson(true);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (url.trim() !== "") look({ kind: "address", url: url.trim() });
  };
  const failure = preview.error ? failureOf(preview.error) : null;
  const fault = failure ? addressFault(failure) : null;
  const found = preview.data?.service ?? null;
  return (
    <ModalDialog title={t("title")} isOpen onClose={onClose}>
      <form onSubmit={submit} noValidate className="space-y-4">
        <p className="text-ink-soft">{t("text")}</p>
        <TextField
          label={t("url")}
          description={t("urlHelp")}
          value={url}
          onChange={setUrl}
          type="url"
          maxLength={2000}
          isFirst
          error={fault ? t(`fault.${fault}`) : null}
        />
        {failure && fault === null ? <FailureNotice failure={failure} /> : null}
        {isNoJson ? (
          <Notice tone="bad" live="alert">
            <p>{t("notJson")}</p>
          </Notice>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look={found ? "secondary" : "primary"} isPending={preview.isPending}>
            {t("read")}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            className="sr-only"
            tabIndex={-1}
            aria-label={t("file")}
            onChange={({ target }) => {
              void load(target.files?.[0]);
              target.value = "";
            }}
          />
          <Button look="quiet" onPress={() => input.current?.click()}>
            <Upload aria-hidden className="size-4" />
            {t("file")}
          </Button>
        </div>
        {preview.data ? <ImportReport preview={preview.data} /> : null}
        <DialogEnd onBack={onClose}>
          {found && source ? (
            <Button
              look="primary"
              onPress={() =>
                onTake({
                  from: source,
                  title: found.title.it === "" ? { it: inLocale(found.title, locale) } : found.title,
                  level: found.level,
                  maxDays: found.maxDays,
                })
              }
            >
              {t("go")}
            </Button>
          ) : null}
        </DialogEnd>
      </form>
    </ModalDialog>
  );
};
