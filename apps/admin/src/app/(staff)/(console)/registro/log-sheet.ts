import type { AuditSheet } from "@sportello/api/audit/export-csv";
import { logWords, type Speech } from "./log-words.ts";

/** The clock of the municipality to the second, as spreadsheets of this language read it. */
const clock = {
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
} as const;

/** The log as a table that speaks as the page does; the last columns are for programs: the instant in UTC, the code of the action, the id of the line. */
export const logSheet = (speech: Speech): AuditSheet => {
  const words = logWords(speech);
  const { t, format } = speech;
  return {
    heads: [
      t("audit.at"),
      t("audit.who"),
      t("audit.file.actorKind"),
      t("audit.what"),
      t("audit.file.subject"),
      t("audit.file.subjectId"),
      t("audit.from"),
      t("audit.details"),
      t("audit.file.instant"),
      t("audit.file.action"),
      t("audit.file.id"),
    ],
    cells: ({ id, at, actorName, actorKind, action, subjectName, subjectId, address, details, titles }) => [
      format.dateTime(at, clock),
      actorName ?? "",
      words.actor(actorKind),
      words.action(action),
      subjectName ?? "",
      subjectId ?? "",
      address ?? "",
      Object.entries(details)
        .map(([fact, value]) => `${words.fact(fact, titles)}: ${words.value(fact, value)}`)
        .join(" · "),
      at.toISOString(),
      action,
      id,
    ],
  };
};
