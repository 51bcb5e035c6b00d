import { inLocale, type Localised } from "@sportello/domain/locales";
import type { DraftSheet } from "@sportello/domain/services/sheet";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Markdown } from "../../../../../../../components/markdown.tsx";

const before = ["recipients", "description", "howTo", "needed", "outcome"] as const;

/** The sections of a sheet in the citizens' order, headings and texts in the language around it. */
export const PreviewSheet = ({ sheet, isSmall }: { readonly sheet: DraftSheet; readonly isSmall: boolean }) => {
  const parts = useTranslations("services");
  const locale = useLocale();
  const said = (text: Localised | undefined) => (text ? inLocale(text, locale) : "");
  const section = (title: string, text: string, more?: ReactNode) =>
    text.trim() === "" ? null : (
      <section key={title} className="border-t border-line-soft py-4">
        <h3 className="mb-1 text-lg font-bold">{title}</h3>
        <Markdown>{text}</Markdown>
        {more}
      </section>
    );
  return (
    <div lang={locale}>
      <p className={`font-bold tracking-tight ${isSmall ? "text-2xl" : "text-3xl"}`}>{said(sheet.title)}</p>
      <p className="mt-2 mb-4 text-lg text-ink-soft">{said(sheet.summary)}</p>
      {before.map((name) => section(parts(name), said(sheet[name])))}
      {section(
        parts("times"),
        said(sheet.times.text),
        <ol className="mt-3 space-y-2">
          {sheet.times.steps.map(({ days, title, text }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- steps have no id, and this list is never changed here
            <li key={index} className="border-l-2 border-primary pl-3">
              <p className="font-semibold">
                {parts("stepDays", { days })} · {said(title)}
              </p>
              <Markdown>{said(text)}</Markdown>
            </li>
          ))}
        </ol>,
      )}
      {section(parts("costs"), said(sheet.costs))}
      {section(parts("conditions"), said(sheet.conditions))}
      {sheet.more.map(({ title, text }) => section(said(title), said(text)))}
      {sheet.links.length === 0 ? null : (
        <section className="border-t border-line-soft py-4">
          <h3 className="mb-1 text-lg font-bold">{parts("links")}</h3>
          <ul className="list-disc pl-5">
            {sheet.links.map(({ title, url }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- links have no id, and this list is never changed here
              <li key={index}>
                {said(title)} <span className="text-sm break-all text-ink-faint">{url}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
