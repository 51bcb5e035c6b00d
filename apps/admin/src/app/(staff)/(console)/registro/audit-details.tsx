import { auditFacts, translatedFacts } from "@sportello/api/audit/facts";
import { inLocale, locales } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { useFactWords } from "./fact-words.ts";

type Line = Pick<Outputs["audit"]["list"]["items"][number], "subjectId" | "subjectName" | "details" | "titles">;

/** The facts of a line, each with its name and in words; the id of what has no name. A fact that another version wrote keeps the name it had there. */
export const AuditDetails = ({ item: { subjectId, subjectName, details, titles } }: { readonly item: Line }) => {
  const t = useTranslations();
  const locale = useLocale();
  const words = useFactWords();
  const nameOf = (fact: string): string => {
    const title = titles[fact];
    if (title) return inLocale(title, locale);
    const known = auditFacts.find((one) => one === fact);
    if (known) return t(`audit.fact.${known}`);
    const [text, language] = fact.split(".");
    const [translated, spoken] = [translatedFacts.find((one) => one === text), locales.find((one) => one === language)];
    return translated && spoken ? t("audit.inLanguage", { fact: t(`audit.fact.${translated}`), language: t(`language.${spoken}`) }) : fact;
  };
  return (
    <>
      {subjectName === null && subjectId !== null ? <span className="block font-mono text-[0.75rem] break-all">{subjectId}</span> : null}
      {Object.entries(details).map(([fact, value]) => (
        <span key={fact} className="block">
          {nameOf(fact)}: {words(fact, value)}
        </span>
      ))}
    </>
  );
};
