"use client";

import { FileText, Paperclip, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonClass } from "../../../../../../components/button-class.ts";
import { Button } from "../../../../../../components/button.tsx";

type MessageFilesProps = {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  readonly isDisabled: boolean;
};

/** As many as a message carries; the verb holds to the same number. */
const atMost = 5;

/** What a browser says of a file: the same one chosen twice is one. */
const keyOf = ({ name, size, lastModified }: File) => `${name} ${size} ${lastModified}`;
const isSameAs = (chosen: File) => (one: File) => keyOf(one) === keyOf(chosen);

/** The files that go with a message; they leave this browser with it, not before. */
export const MessageFiles = ({ files, onChange, isDisabled }: MessageFilesProps) => {
  const t = useTranslations();
  const [left, setLeft] = useState<readonly string[]>([]);
  const isFull = files.length >= atMost;
  const change = (next: readonly File[]) => {
    onChange(next.slice(0, atMost));
    setLeft(next.slice(atMost).map(({ name }) => name));
  };
  return (
    <div className="space-y-2">
      <ul aria-label={t("application.messageFiles")} className="space-y-1.5 empty:hidden">
        {files.map((file) => (
          <li key={keyOf(file)} className="flex items-center gap-2 rounded-md border border-line py-0.5 pr-0.5 pl-3">
            <FileText aria-hidden className="size-4 shrink-0 text-ink-faint" />
            <span className="min-w-0 flex-1 truncate">{file.name}</span>
            <Button
              look="icon"
              aria-label={t("decision.removeFile", { name: file.name })}
              onPress={() => change(files.filter((one) => one !== file))}
            >
              <X aria-hidden className="size-4" />
            </Button>
          </li>
        ))}
      </ul>
      <label
        className={`${buttonClass("secondary")} has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary has-disabled:opacity-60`}
      >
        <Paperclip aria-hidden className="size-4" />
        {t("decision.addFile")}
        <input
          type="file"
          multiple
          accept=".pdf,.jpg,.jpeg,.png,.p7m"
          aria-describedby="message-files-help"
          disabled={isDisabled || isFull}
          className="sr-only"
          onChange={({ target }) => {
            change([...files, ...[...(target.files ?? [])].filter((chosen) => !files.some(isSameAs(chosen)))]);
            target.value = "";
          }}
        />
      </label>
      <p role="status" className="text-sm font-semibold text-warn empty:hidden">
        {left.length === 0 ? "" : t("application.messageFilesLeft", { count: left.length, names: left.join(", ") })}
      </p>
      <p id="message-files-help" className="text-sm text-ink-faint">
        {t("application.messageFilesHelp", { max: atMost })}
      </p>
    </div>
  );
};
