import { getFaults } from "@sportello/domain/connectors/get-fault";
import { useTranslations } from "next-intl";
import { useInstantText } from "../../../../../components/instant.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";

const problems = [...getFaults, "not_here", "taken"] as const;

/** What the last check of a name found, and when. */
export const DomainNote = ({ domain }: { readonly domain: Outputs["settings"]["domains"]["items"][number] }) => {
  const t = useTranslations("settings.domain");
  const text = useInstantText();
  const problem = problems.find((one) => one === domain.problem);
  if (domain.id === null) return <span className="block text-[0.8125rem] text-ink-faint">{t("given")}</span>;
  return (
    <>
      {problem ? <span className="block text-[0.875rem] text-bad">{t(`problem.${problem}`)}</span> : null}
      {domain.checkedAt ? (
        <span className="block text-[0.8125rem] text-ink-faint">
          {t("checked", { when: text(domain.checkedAt, "short") })}
        </span>
      ) : null}
    </>
  );
};
