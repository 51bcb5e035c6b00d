import { IdCard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useInstantText } from "../../../../../../components/instant.tsx";
import { useFormat } from "../../../../../../i18n/use-format.ts";
import type { ApplicationDetails } from "../../../../../../trpc/outputs.ts";

/** Who filled it in at the counter, and by which document the person was identified. */
export const FilledAtCounter = ({ filing }: { readonly filing: NonNullable<ApplicationDetails["counter"]> }) => {
  const t = useTranslations();
  const format = useFormat();
  const instant = useInstantText();
  const { operator, identifiedAt, document } = filing;
  return (
    <p className="flex items-start gap-2 text-sm text-ink-soft">
      <IdCard aria-hidden className="mt-px size-4.5 shrink-0 text-primary" />
      <span>
        {t("application.filledAtCounter", {
          operator,
          at: instant(identifiedAt, "long"),
          document: t(`counter.kinds.${document.kind}`),
          number: document.number,
          issuedBy: document.issuedBy,
          until: format.dateTime(new Date(`${document.expiresOn}T00:00:00Z`), {
            day: "numeric",
            month: "long",
            year: "numeric",
            timeZone: "UTC",
          }),
        })}
      </span>
    </p>
  );
};
