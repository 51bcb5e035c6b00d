import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import type { RegistrationItem } from "../../../../trpc/outputs.ts";

/** Which document a question is about, and of which application: many are called alike, and it may have to be looked for elsewhere. */
export const DocumentAskedAbout = ({ document, application }: Pick<RegistrationItem, "document" | "application">) => {
  const t = useTranslations("application.documentKind");
  const locale = useLocale();
  return (
    <div className="border-l-2 border-line pl-3">
      <p className="break-words">
        <span className="font-semibold">{document.name}</span>{" "}
        <span className="text-ink-soft">· {t(document.kind)}</span>
      </p>
      <p className="text-sm break-words text-ink-soft">
        {inLocale(application.title, locale)} <span className="font-mono">{application.code}</span>
      </p>
    </div>
  );
};
