import type { SummarySection } from "@sportello/forms/summarise";
import { useTranslations } from "next-intl";
import type { Application } from "../../session/answers.ts";
import { FileLink } from "../text/file-link.tsx";

type Row = SummarySection["rows"][number];
type Uploads = Application["uploads"];

/** Questions and answers; a group of answers (a vehicle, a child) stands under its own name. */
export const SummaryRows = ({ rows, uploads }: { rows: readonly Row[]; uploads: Uploads }) => (
  <dl className="summary-rows">
    {rows.map((row) => (
      <div className={row.kind === "group" ? "summary-group" : "single-line-info"} key={row.path}>
        <dt>{row.label}</dt>
        <dd>
          {row.kind === "group" ? (
            <SummaryRows rows={row.rows ?? []} uploads={uploads} />
          ) : (
            <Answer row={row} uploads={uploads} />
          )}
        </dd>
      </div>
    ))}
  </dl>
);

const Answer = ({ row, uploads }: { row: Row; uploads: Uploads }) => {
  const t = useTranslations("request");
  if (row.kind !== "file") return row.value === "" ? <span className="text-muted">{t("notAnswered")}</span> : row.value;
  const files = uploads.filter(({ id }) => row.files?.includes(id));
  if (files.length === 0) return <span className="text-muted">{t("noFile")}</span>;
  return (
    <ul className="list-unstyled mb-0">
      {files.map((file) => (
        <li key={file.id}>
          <FileLink kind="upload" file={file} />
        </li>
      ))}
    </ul>
  );
};
