"use client";

import type { Imported } from "@sportello/forms/import/import-definition";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Notice } from "../../../../../../../components/notice.tsx";
import { readFormFile } from "./read-form-file.ts";

/** Chooses a file with a form made elsewhere and says what of it comes in otherwise, or what keeps it out, each with its place in the file. */
export const ImportedFile = ({
  imported,
  onRead,
}: {
  readonly imported: Imported | null;
  readonly onRead: (imported: Imported) => void;
}) => {
  const t = useTranslations("formBuilder.import");
  const tFault = useTranslations("formBuilder.fault");
  const id = useId();
  return (
    <div className="space-y-3">
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-semibold">
          {t("file")}
        </label>
        <p id={`${id}-help`} className="text-sm text-ink-faint">
          {t("fileHint")}
        </p>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-help`}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void readFormFile(file).then(onRead);
          }}
          className="control py-1"
        />
      </div>
      {imported && imported.offences.length > 0 ? (
        <Notice tone="bad" live="alert" title={t("refused", { count: imported.offences.length })}>
          <ul className="max-h-60 list-disc overflow-y-auto pl-5">
            {imported.offences.map(({ path, code, detail }) => (
              <li key={`${path} ${code} ${detail ?? ""}`}>
                <code>{path || "."}</code>: {tFault(code)} {detail}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {imported?.definition && imported.changes.length > 0 ? (
        <Notice tone="note" live="status" title={t("changed", { count: imported.changes.length })}>
          <ul className="max-h-60 list-disc overflow-y-auto pl-5">
            {imported.changes.map(({ path, code, detail }) => (
              <li key={`${path} ${code} ${detail}`}>
                <code>{path || "."}</code>: {t(`change.${code}`)} {detail}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
};
