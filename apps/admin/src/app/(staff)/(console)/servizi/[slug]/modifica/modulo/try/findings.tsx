"use client";

import type { Path } from "@sportello/forms/answers";
import { nameOf } from "@sportello/forms/builder/structure";
import type { FormDefinition } from "@sportello/forms/definition";
import type { Explanation } from "@sportello/forms/tools/explain";
import { listComponents } from "@sportello/forms/tools/listed-components";
import type { Simulation } from "@sportello/forms/tools/simulate";
import { Eye, EyeOff } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";

type FindingsProps = {
  readonly form: FormDefinition;
  readonly result: Simulation;
  readonly reasons: readonly Explanation[];
  readonly onJump: (node: { readonly place: string }) => void;
};

const written = (value: unknown): string =>
  value === undefined ? "—" : typeof value === "string" ? value : JSON.stringify(value);

/** What the form makes of the answers: what is asked and why, what is calculated, what was cleared, what is wrong. */
export const Findings = ({ form, result, reasons, onJump }: FindingsProps) => {
  const t = useTranslations("formBuilder.try");
  const locale = useLocale();
  const byId = useMemo(() => new Map(listComponents(form).map((listed) => [listed.id, listed])), [form]);
  /** Paths have row numbers, ids have not. */
  const find = (path: Path) =>
    byId.get(
      path
        .split(".")
        .filter((key) => !/^\d+$/.test(key))
        .join("."),
    );
  const label = (path: Path) => {
    const found = find(path);
    return found ? nameOf(found.component, locale) : path;
  };
  const link = (path: Path) => (
    <button
      type="button"
      onClick={() => onJump({ place: find(path)?.path ?? "components.0" })}
      className="min-h-6 text-left font-semibold text-primary-deep underline"
    >
      {label(path)}
    </button>
  );
  return (
    <section aria-label={t("findings")} className="space-y-3 rounded-lg border border-line bg-panel p-3">
      <Part title={t("why", { count: reasons.length })} isOpen>
        {reasons.map(({ id, place, label: name, isAsked, condition, reads }) => (
          <li key={place} className="py-1.5">
            <p className="flex items-baseline gap-1.5">
              {isAsked === false ? (
                <EyeOff aria-hidden className="size-4 shrink-0 self-center text-ink-faint" />
              ) : (
                <Eye aria-hidden className="size-4 shrink-0 self-center text-good" />
              )}
              <button
                type="button"
                onClick={() => onJump({ place })}
                className="min-h-6 text-left font-semibold text-primary-deep underline"
              >
                {name || id}
              </button>
            </p>
            <p className="text-sm">
              {isAsked === null ? t("inRows") : t(isAsked ? "asked" : "notAsked")}: {condition}
            </p>
            {reads.map((read) => (
              <p key={read.label} className="text-sm text-ink-faint">
                {t("answer", { question: read.label, answer: read.answer || t("noAnswer") })}
              </p>
            ))}
          </li>
        ))}
      </Part>
      <Part title={t("errors", { count: result.errors.length })}>
        {result.errors.map(({ path, code, message }) => (
          <li key={`${path} ${code}`} className="py-1">
            {link(path)}
            <span className="block text-sm">{message}</span>
          </li>
        ))}
      </Part>
      <Part title={t("calculated", { count: result.calculated.length })}>
        {result.calculated.map(({ path, value }) => (
          <li key={path} className="py-1">
            {link(path)}
            <span className="block text-sm">{written(value)}</span>
          </li>
        ))}
      </Part>
      {result.cleared.length === 0 ? null : (
        <Part title={t("cleared", { count: result.cleared.length })}>
          {result.cleared.map((path) => (
            <li key={path} className="py-1">
              {link(path)}
            </li>
          ))}
        </Part>
      )}
      <Part title={t("summary")}>
        {result.summary
          .flatMap(({ page, rows }) => rows.map((row) => ({ page, row })))
          .map(({ page, row }) => (
            <li key={`${page} ${row.path}`} className="py-1 text-sm">
              <span className="font-semibold">{row.label}</span> {row.value}
            </li>
          ))}
      </Part>
    </section>
  );
};

const Part = ({
  title,
  isOpen = false,
  children,
}: {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: React.ReactNode;
}) => (
  <details open={isOpen} className="border-t border-line-soft pt-1 first:border-t-0">
    <summary className="min-h-8 py-1 font-bold">{title}</summary>
    <ul className="max-h-128 divide-y divide-line-soft overflow-y-auto">{children}</ul>
  </details>
);
