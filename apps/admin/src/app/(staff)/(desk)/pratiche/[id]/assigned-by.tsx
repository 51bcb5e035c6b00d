import { useTranslations } from "next-intl";
import type { ApplicationDetails } from "../../../../../trpc/outputs.ts";

/** Why the application lies with this office: the rule of the service that sent it here. */
export const AssignedBy = ({
  reason: { rule, question, operator, values },
}: {
  readonly reason: NonNullable<ApplicationDetails["assignedBy"]>;
}) => {
  const t = useTranslations("assignment");
  return (
    <span className="block text-[0.8125rem] font-normal text-ink-soft">
      {question === null || operator === null
        ? t("byRest")
        : t("byRule", { rule, condition: t(`sentence.${operator}`, { question, values: values.join(", ") }) })}
    </span>
  );
};
