import type { SummaryRow } from "@sportello/forms/summarise";
import { BadgeCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { FileList } from "./file-list.tsx";
import type { ShownFile } from "./shown-file.ts";

type AnswerRowsProps = {
  readonly rows: readonly SummaryRow[];
  readonly uploads: readonly ShownFile[];
  readonly certifiedPaths: readonly string[];
};

/** Questions with their answers; a group is a title with its own questions below it. */
export const AnswerRows = ({ rows, uploads, certifiedPaths }: AnswerRowsProps) => (
  <dl className="divide-y divide-line-soft">
    {rows.map((row) =>
      row.kind === "group" ? (
        <div key={row.path} className="py-2">
          <dt className="pt-1 font-semibold text-primary-deeper">{row.label}</dt>
          <dd>
            <AnswerRows rows={row.rows ?? []} uploads={uploads} certifiedPaths={certifiedPaths} />
          </dd>
        </div>
      ) : (
        <div key={row.path} className="grid gap-x-4 py-1.5 sm:grid-cols-[15rem_minmax(0,1fr)]">
          <dt className="text-ink-soft">{row.label}</dt>
          <dd className="min-w-0">
            {row.kind === "file" ? (
              <Files files={uploads.filter(({ id }) => row.files?.includes(id))} />
            ) : (
              <Answer value={row.value} isCertified={certifiedPaths.includes(row.path)} />
            )}
          </dd>
        </div>
      ),
    )}
  </dl>
);

const Files = ({ files }: { readonly files: readonly ShownFile[] }) =>
  files.length === 0 ? <NoAnswer /> : <FileList kind="upload" files={files} />;

const Answer = ({ value, isCertified }: { readonly value: string; readonly isCertified: boolean }) => {
  const t = useTranslations("application");
  if (value === "") return <NoAnswer />;
  return (
    <span className="font-semibold wrap-anywhere whitespace-pre-line">
      {value}
      {isCertified ? (
        <span title={t("certifiedTitle")} className="ml-1.5 inline-block align-[-0.2em] text-good">
          <BadgeCheck aria-hidden className="size-4" />
          <span className="sr-only"> ({t("certifiedTitle")})</span>
        </span>
      ) : null}
    </span>
  );
};

const NoAnswer = () => <span className="text-ink-faint italic">{useTranslations("application")("noAnswer")}</span>;
