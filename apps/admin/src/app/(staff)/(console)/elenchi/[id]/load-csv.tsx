"use client";

import type { ListEntry } from "@sportello/domain/services/tenant-list";
import { useMutation } from "@tanstack/react-query";
import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../components/failure-notice.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { failureOf } from "../../../../../trpc/refusal-of.ts";

/** Reads a CSV into the fields, where it is looked at before it is saved; a wrong file says each wrong line. */
export const LoadCsv = ({ onRead }: { readonly onRead: (entries: readonly ListEntry[]) => void }) => {
  const t = useTranslations("lists");
  const { lists } = useTRPC();
  const input = useRef<HTMLInputElement>(null);
  const read = useMutation(
    lists.readCsv.mutationOptions({
      onSuccess: ({ entries, faults }) => (faults.length === 0 ? onRead(entries) : undefined),
    }),
  );
  const load = async (file: File | undefined) => {
    if (file) read.mutate({ text: (await file.text()).slice(0, 2_000_001) });
  };
  return (
    <div className="space-y-2">
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        className="sr-only"
        tabIndex={-1}
        aria-label={t("importCsv")}
        onChange={({ target }) => {
          void load(target.files?.[0]);
          target.value = "";
        }}
      />
      <Button isPending={read.isPending} onPress={() => input.current?.click()}>
        <Upload aria-hidden className="size-4" />
        {t("importCsv")}
      </Button>
      {read.error ? <FailureNotice failure={failureOf(read.error)} /> : null}
      {read.data && read.data.faults.length > 0 ? (
        <Notice tone="bad" title={t("csvTitle")} live="alert">
          <ul className="list-disc pl-5">
            {read.data.faults.slice(0, 20).map(({ line, code }) => (
              <li key={`${line} ${code}`}>{t(`csvFault.${code}`, { line })}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {read.data && read.data.faults.length === 0 ? (
        <Notice tone="good" live="status">
          <p>{t("imported", { count: read.data.entries.length })}</p>
        </Notice>
      ) : null}
    </div>
  );
};
