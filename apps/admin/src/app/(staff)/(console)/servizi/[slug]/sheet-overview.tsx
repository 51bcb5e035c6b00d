import { inLocale } from "@sportello/domain/locales";
import type { ServiceSheet } from "@sportello/domain/services/sheet";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Markdown } from "../../../../../components/markdown.tsx";

const parts = ["recipients", "description", "howTo", "needed", "outcome", "costs", "conditions"] as const;

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className="rounded-lg border border-line bg-panel px-4 py-3">
    <h2 className="mb-1 font-bold">{title}</h2>
    {children}
  </section>
);

/** The sheet in the order of the citizens' page, as they read it. */
export const SheetOverview = ({ sheet }: { readonly sheet: ServiceSheet }) => {
  const t = useTranslations("services");
  const locale = useLocale();
  return (
    <div className="grid max-w-4xl gap-4">
      {parts.map((part) => {
        const text = sheet[part];
        return text === undefined ? null : (
          <Part key={part} title={t(part)}>
            <Markdown>{inLocale(text, locale)}</Markdown>
          </Part>
        );
      })}
      <Part title={t("times")}>
        <Markdown>{inLocale(sheet.times.text, locale)}</Markdown>
        <ol className="mt-3 space-y-2">
          {sheet.times.steps.map(({ days, title, text }) => (
            <li key={`${days}-${title.it}`} className="border-l-2 border-primary-soft pl-3">
              <span className="font-semibold">
                {t("stepDays", { days })} · {inLocale(title, locale)}
              </span>
              <div className="text-ink-soft">
                <Markdown>{inLocale(text, locale)}</Markdown>
              </div>
            </li>
          ))}
        </ol>
      </Part>
      {sheet.more.map(({ title, text }) => (
        <Part key={title.it} title={inLocale(title, locale)}>
          <Markdown>{inLocale(text, locale)}</Markdown>
        </Part>
      ))}
      {sheet.links.length > 0 ? (
        <Part title={t("links")}>
          <ul className="list-disc pl-5">
            {sheet.links.map(({ title, url }) => (
              <li key={url}>
                <a href={url} rel="noreferrer" className="inline-block min-h-6 text-primary-deep underline">
                  {inLocale(title, locale)}
                </a>
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </div>
  );
};
