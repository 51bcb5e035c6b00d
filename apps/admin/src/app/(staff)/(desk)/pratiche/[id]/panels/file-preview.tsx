"use client";

import { Download, ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "../../../../../../components/button-class.ts";
import { ModalDialog } from "../../../../../../components/modal-dialog.tsx";
import type { ShownFile } from "./shown-file.ts";

type FilePreviewProps = { readonly file: ShownFile; readonly address: string; readonly onClose: () => void };

/** A file over the page, so that the answers stay where they were. */
export const FilePreview = ({ file, address, onClose }: FilePreviewProps) => {
  const t = useTranslations();
  return (
    <ModalDialog title={file.name} isOpen onClose={onClose} isDismissable size="wide">
      {file.mediaType === "application/pdf" ? (
        // oxlint-disable-next-line react/iframe-missing-sandbox -- a sandboxed frame shows no PDF; the file's own policy lets it run nothing
        <iframe
          src={address}
          title={t("application.previewOf", { name: file.name })}
          className="h-[70dvh] w-full rounded-md border border-line bg-sunken"
        />
      ) : (
        <img
          src={address}
          alt={t("application.previewOf", { name: file.name })}
          className="mx-auto max-h-[70dvh] rounded-md"
        />
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <a href={address} target="_blank" rel="noopener" className={buttonClass("secondary")}>
          <ExternalLink aria-hidden className="size-4" />
          {t("common.openInNewTab")}
        </a>
        <a href={`${address}?scarica`} className={buttonClass("secondary")}>
          <Download aria-hidden className="size-4" />
          {t("common.download")}
        </a>
      </div>
    </ModalDialog>
  );
};
