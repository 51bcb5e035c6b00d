import { useLocale, useTranslations } from "next-intl";
import { ReturnKeyField } from "../../../../../../components/flow/return-key-field.tsx";
import { stepPath } from "../../../../../../components/flow/steps-of.ts";
import { getPathname } from "../../../../../../i18n/navigation.ts";

/** Throws the draft away, in two steps. */
export const DiscardForm = ({ slug, id, returnKey }: { slug: string; id: string; returnKey: string | null }) => {
  const t = useTranslations("request");
  const action = getPathname({ href: stepPath(slug, id, "elimina"), locale: useLocale() });
  return (
    <details className="draft-discard">
      <summary>{t("discard")}</summary>
      <form action={action} method="post">
        <ReturnKeyField of={returnKey} />
        <p>{t("discardText")}</p>
        <button className="btn btn-danger" type="submit">
          {t("discardConfirm")}
        </button>
      </form>
    </details>
  );
};
