"use client";

import { Download, Eye, FileText } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { buttonClass } from "../../../../../../components/button-class.ts";
import { Button } from "../../../../../../components/button.tsx";
import { useFormat } from "../../../../../../i18n/use-format.ts";
import { canPreview } from "../../../../../../security/file-headers.ts";
import { FilePreview } from "./file-preview.tsx";
import type { ShownFile } from "./shown-file.ts";
import { SignatureLines } from "./signature-lines.tsx";

/** Files with their fingerprint, to look at in place or to keep. `kind` says which route holds them. */
export const FileList = ({
  kind,
  files,
}: {
  readonly kind: "upload" | "document";
  readonly files: readonly ShownFile[];
}) => {
  const t = useTranslations("application");
  const format = useFormat();
  const [previewed, setPreviewed] = useState<ShownFile | null>(null);
  const address = (file: ShownFile) => `/api/files/${kind}/${file.id}`;
  return (
    <>
      <ul className="space-y-2">
        {files.map((file) => (
          <li
            key={file.id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line bg-panel px-3 py-2"
          >
            <FileText aria-hidden className="size-5 shrink-0 text-ink-faint" strokeWidth={1.5} />
            <div className="min-w-0 flex-1 basis-48">
              <p className="font-semibold break-words">{file.name}</p>
              <p className="text-[0.8125rem] text-ink-faint">
                {format.number(file.size / 1024, {
                  style: "unit",
                  unit: "kilobyte",
                  maximumFractionDigits: file.size < 10_240 ? 1 : 0,
                })}{" "}
                · {t("sha256")} <span className="font-mono text-xs break-all">{file.sha256}</span>
              </p>
              {file.signature ? <SignatureLines signature={file.signature} /> : null}
            </div>
            <div className="flex gap-1">
              {canPreview(file.mediaType) ? (
                <Button
                  look="quiet"
                  aria-label={t("previewOf", { name: file.name })}
                  onPress={() => setPreviewed(file)}
                >
                  <Eye aria-hidden className="size-4" />
                  {t("preview")}
                </Button>
              ) : null}
              <a
                href={`${address(file)}?scarica`}
                aria-label={`${t("download")}: ${file.name}`}
                className={buttonClass("icon")}
              >
                <Download aria-hidden className="size-4" />
              </a>
            </div>
          </li>
        ))}
      </ul>
      {previewed ? (
        <FilePreview file={previewed} address={address(previewed)} onClose={() => setPreviewed(null)} />
      ) : null}
    </>
  );
};
