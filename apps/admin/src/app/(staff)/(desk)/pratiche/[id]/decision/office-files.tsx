"use client";

import { FileText, LoaderCircle, Paperclip, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonClass } from "../../../../../../components/button-class.ts";
import { Button } from "../../../../../../components/button.tsx";
import { FailureNotice } from "../../../../../../components/failure-notice.tsx";
import { useTRPCClient } from "../../../../../../trpc/client.ts";
import { type Failure, failureOf } from "../../../../../../trpc/refusal-of.ts";
import { type FileSignature, SignatureLines } from "../panels/signature-lines.tsx";
import { sendFile } from "./send-file.ts";

export type OfficeFile = {
  readonly id: string;
  readonly name: string;
  /** What the look at a signed file said: before it is handed over, not after. */
  readonly signature?: FileSignature | null | undefined;
};

type OfficeFilesProps = {
  readonly applicationId: string;
  readonly files: readonly OfficeFile[];
  /** Tells how the list changes from what it is by then: one file may be on its way while another is taken out. */
  readonly onChange: (change: (files: readonly OfficeFile[]) => readonly OfficeFile[]) => void;
  readonly onBusy: (isBusy: boolean) => void;
};

/** Documents to hand over with the decision; each is kept as soon as it is chosen. */
export const OfficeFiles = ({ applicationId, files, onChange, onBusy }: OfficeFilesProps) => {
  const t = useTranslations("decision");
  const { uploads } = useTRPCClient();
  const [sending, setSending] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const add = async (chosen: File) => {
    setFailure(null);
    setSending(chosen.name);
    onBusy(true);
    const sent = await sendFile(applicationId, chosen);
    if ("file" in sent) onChange((now) => [...now, sent.file]);
    else setFailure(sent.failure);
    setSending(null);
    onBusy(false);
  };
  const remove = async ({ id }: OfficeFile) => {
    setFailure(null);
    try {
      await uploads.remove.mutate({ id });
      onChange((now) => now.filter((file) => file.id !== id));
    } catch (error) {
      setFailure(failureOf(error));
    }
  };

  return (
    <fieldset className="space-y-2">
      <legend className="font-semibold">{t("documents")}</legend>
      <p id="office-files-help" className="text-sm text-ink-faint">
        {t("documentsHelp")}
      </p>
      {failure ? <FailureNotice failure={failure} /> : null}
      <ul className="space-y-1.5">
        {files.map((file) => (
          <li key={file.id} className="flex items-center gap-2 rounded-md border border-line py-0.5 pr-0.5 pl-3">
            <FileText aria-hidden className="size-4 shrink-0 text-ink-faint" />
            <div className="min-w-0 flex-1 py-1">
              <p className="truncate">{file.name}</p>
              {file.signature ? <SignatureLines signature={file.signature} /> : null}
            </div>
            <Button look="icon" aria-label={t("removeFile", { name: file.name })} onPress={() => void remove(file)}>
              <X aria-hidden className="size-4" />
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="flex items-center gap-2 text-sm text-ink-soft empty:hidden">
        {sending === null ? null : (
          <>
            <LoaderCircle aria-hidden className="size-4 animate-spin" />
            {t("uploading", { name: sending })}
          </>
        )}
      </p>
      <label
        className={`${buttonClass("secondary")} has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary`}
      >
        <Paperclip aria-hidden className="size-4" />
        {t("addFile")}
        <input
          type="file"
          accept=".pdf,.jpg,.jpeg,.png,.p7m"
          aria-describedby="office-files-help"
          disabled={sending !== null}
          className="sr-only"
          onChange={({ target }) => {
            const [chosen] = target.files ?? [];
            target.value = "";
            if (chosen) void add(chosen);
          }}
        />
      </label>
    </fieldset>
  );
};
