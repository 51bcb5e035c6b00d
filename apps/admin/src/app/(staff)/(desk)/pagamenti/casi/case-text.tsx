import { useTranslations } from "next-intl";
import type { CaseItem } from "./case-item.ts";

/** What was found and what helps; of a debt that nobody owes any more, how it stands and that nothing is left to repair. */
export const CaseText = ({ item: { kind, repair, state, resolvedAt } }: { readonly item: CaseItem }) => {
  const t = useTranslations("payments");
  const isOver =
    resolvedAt === null &&
    repair === null &&
    state !== null &&
    (kind === "missing_there" || kind === "creation_failed");
  return (
    <p className="mt-1">{isOver ? t(`caseOver.${kind}`, { state: t(`state.${state}`) }) : t(`caseText.${kind}`)}</p>
  );
};
