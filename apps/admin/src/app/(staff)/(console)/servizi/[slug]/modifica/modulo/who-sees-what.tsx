"use client";

import type { FormDefinition } from "@sportello/forms/definition";
import { listComponents } from "@sportello/forms/tools/listed-components";
import { outline } from "@sportello/forms/tools/outline";
import { GitBranch } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";

/** The form seen from its conditions: what everybody is asked, and what only some are, with the way to each element. */
export const WhoSeesWhat = ({
  form,
  onJump,
}: {
  readonly form: FormDefinition;
  readonly onJump: (node: { readonly place: string }) => void;
}) => {
  const t = useTranslations("formBuilder.branches");
  const locale = useLocale();
  const { pages, branches, questions } = useMemo(() => outline(form, locale), [form, locale]);
  const places = useMemo(() => new Map(listComponents(form).map(({ id, path }) => [id, path])), [form]);
  const pageTitles = new Map(pages.map(({ key, title }) => [key, title]));
  /** What a subform asks is changed where the subform is kept: here one jumps to where it stands. */
  const jump = (id: string) => onJump({ place: places.get(id) ?? "components.0" });
  return (
    <section aria-labelledby="branches" className="space-y-4">
      <div>
        <h2 id="branches" className="text-lg font-bold">
          {t("title")}
        </h2>
        <p className="text-ink-soft">{t("count", { questions, branches: branches.length })}</p>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="rounded-lg border border-line bg-panel p-4">
          <h3 className="font-bold">{t("everybody")}</h3>
          <ol className="mt-2 space-y-3">
            {pages.map(({ key, title, condition, lines }) => (
              <li key={key}>
                <p className="font-semibold">
                  {title || t("form")}
                  {condition === null ? null : <span className="font-normal text-wait"> · {condition}</span>}
                </p>
                <ul className="text-sm text-ink-soft">
                  {lines
                    .filter((line) => line.condition === null && line.depth === 0)
                    .map(({ id, label }) => (
                      <li key={id}>
                        <button type="button" onClick={() => jump(id)} className="min-h-6 text-left hover:underline">
                          {label}
                        </button>
                      </li>
                    ))}
                </ul>
              </li>
            ))}
          </ol>
        </div>
        <ul className="space-y-3">
          {branches.length === 0 ? <li className="text-ink-soft">{t("none")}</li> : null}
          {branches.map(({ condition, shows }) => (
            <li key={condition} className="rounded-lg border border-line bg-panel p-4">
              <p className="flex gap-2 font-semibold text-wait">
                <GitBranch aria-hidden className="mt-1 size-4 shrink-0" />
                {t("only", { condition })}
              </p>
              <ul className="mt-1 pl-6">
                {shows.map(({ id, label, page }) => (
                  <li key={id}>
                    <button
                      type="button"
                      onClick={() => jump(id)}
                      className="min-h-6 text-left text-primary-deep underline"
                    >
                      {label}
                    </button>{" "}
                    <span className="text-sm text-ink-faint">{pageTitles.get(page) ?? ""}</span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
