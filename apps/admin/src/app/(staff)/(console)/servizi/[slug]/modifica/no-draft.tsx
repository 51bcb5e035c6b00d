import { useTranslations } from "next-intl";
import { EmptyState } from "../../../../../../components/empty-state.tsx";
import { EditButton } from "../edit-button.tsx";

/** Nobody prepares a publication of this service: one may begin. */
export const NoDraft = ({ slug }: { readonly slug: string }) => {
  const t = useTranslations("serviceEditor");
  return (
    <EmptyState title={t("noDraft")}>
      <EditButton slug={slug} />
    </EmptyState>
  );
};
