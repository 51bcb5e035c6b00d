import { readReason } from "@sportello/domain/connectors/reason";
import { useTranslations } from "next-intl";

/** Why something did not work, in the reader's language where we know the symptom, in the outside system's own words where it said something. */
export const ReasonText = ({ reason }: { readonly reason: string }) => {
  const t = useTranslations("reasons");
  const read = readReason(reason);
  if ("said" in read) return <span className="break-words">{read.said}</span>;
  const { symptom, detail } = read;
  // The number and the other system are part of their sentences; every other detail is for whoever repairs the system.
  if (symptom === "number_taken" || symptom === "sent_elsewhere")
    return <span className="break-words">{t(symptom, { detail: detail ?? "" })}</span>;
  return (
    <span className="break-words">
      {t(symptom)}
      {detail === null ? null : <span className="ml-1 font-mono text-[0.8125rem] text-ink-faint">({detail})</span>}
    </span>
  );
};
