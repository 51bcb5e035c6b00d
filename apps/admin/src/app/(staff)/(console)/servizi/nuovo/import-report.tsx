"use client";

import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { Notice } from "../../../../../components/notice.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";

/** What was found elsewhere, and all that will not be as it was there. */
export const ImportReport = ({
  preview: { service, notes, languages },
}: {
  readonly preview: Outputs["services"]["previewImport"];
}) => {
  const t = useTranslations("serviceEditor.import");
  const locale = useLocale();
  const list = (some: typeof notes) => (
    <ul className="list-disc space-y-0.5 pl-5">
      {some.map(({ code, detail }) => (
        <li key={`${code} ${detail}`} className="break-words">
          {t(`note.${code}`, { detail })}
        </li>
      ))}
    </ul>
  );
  const [blocking, others] = [
    notes.filter(({ isBlocking }) => isBlocking),
    notes.filter(({ isBlocking }) => !isBlocking),
  ];
  return (
    <div role="status" className="space-y-3">
      {service ? (
        <div className="rounded-md bg-sunken px-3 py-2.5">
          <p className="text-sm text-ink-faint">{t("found")}</p>
          <p className="font-bold">{inLocale(service.title, locale)}</p>
          <p>{inLocale(service.summary, locale)}</p>
          <p className="text-sm text-ink-soft">
            {t("facts", { questions: service.questions, pages: service.pages.length, languages: languages.join(", ") })}
          </p>
        </div>
      ) : null}
      {blocking.length > 0 ? (
        <Notice tone="bad" title={t("blocked")}>
          {list(blocking)}
        </Notice>
      ) : null}
      {others.length > 0 ? (
        <Notice tone="warn" title={t("differs")}>
          {list(others)}
        </Notice>
      ) : blocking.length === 0 ? (
        <Notice tone="good">
          <p>{t("same")}</p>
        </Notice>
      ) : null}
    </div>
  );
};
