import type { FormDefinition } from "@sportello/forms/definition";
import { BadgeCheck, GitBranch } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type OutlineLine, outlineOf } from "./outline.ts";

const indents = ["", "pl-5", "pl-10", "pl-14"];

/** The form as a list of questions, page by page. */
export const FormOverview = ({ form }: { readonly form: FormDefinition }) => {
  const t = useTranslations("services");
  const pages = outlineOf(form, useLocale());
  return (
    <div className="space-y-4">
      <p className="text-ink-soft">{t("pages", { count: pages.length })}</p>
      {pages.map(({ key, title, lines }, index) => (
        <section key={key} aria-label={title} className="rounded-lg border border-line bg-panel">
          <h2 className="border-b border-line px-4 py-2.5 font-bold">
            {index + 1}. {title}
          </h2>
          <ul className="divide-y divide-line-soft px-4">
            {lines.map((line) => (
              <Line key={line.path} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

const Line = ({ line }: { readonly line: OutlineLine }) => {
  const t = useTranslations("services");
  const isTitle = line.type === "group" || line.type === "rows";
  return (
    <li className={`flex flex-wrap items-baseline gap-x-3 py-1.5 ${indents[Math.min(line.depth, indents.length - 1)]}`}>
      <span className={isTitle ? "font-semibold" : ""}>
        {line.label}
        {line.isRequired ? (
          <abbr title={t("required")} className="text-bad no-underline">
            {" "}
            *
          </abbr>
        ) : null}
      </span>
      <span className="text-[0.8125rem] text-ink-faint">{t(`question.${line.type}`)}</span>
      {line.isConditional ? (
        <span className="inline-flex items-center gap-1 text-[0.8125rem] text-wait">
          <GitBranch aria-hidden className="size-3.5 self-center" />
          {t("conditional")}
        </span>
      ) : null}
      {line.isCertified ? (
        <span className="inline-flex items-center gap-1 text-[0.8125rem] text-good">
          <BadgeCheck aria-hidden className="size-3.5 self-center" />
          {t("certified")}
        </span>
      ) : null}
    </li>
  );
};
