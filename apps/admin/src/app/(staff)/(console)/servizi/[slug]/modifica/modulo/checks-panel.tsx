"use client";

import type { Locale } from "@sportello/domain/locales";
import { flatten, nameOf, type StructureNode } from "@sportello/forms/builder/structure";
import type { FormDefinition } from "@sportello/forms/definition";
import { checkDefinition, type Finding } from "@sportello/forms/tools/check-definition";
import { listComponents } from "@sportello/forms/tools/listed-components";
import { CircleCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";

type ChecksPanelProps = {
  readonly form: FormDefinition;
  readonly nodes: readonly StructureNode[];
  readonly languages: readonly Locale[];
  readonly onJump: (node: StructureNode) => void;
};

const atMost = 30;

/** What speaks against publishing the form as it is, each with the way to its place. */
export const ChecksPanel = ({ form, nodes, languages, onJump }: ChecksPanelProps) => {
  const t = useTranslations("formBuilder");
  const locale = useLocale();
  const settled = useDeferredValue(form);
  const findings = useMemo(() => checkDefinition(settled, { languages }), [settled, languages]);
  const nodeOf = ({ path }: Finding): StructureNode | undefined => {
    const place = listComponents(settled).find(({ id }) => id === path)?.path ?? path;
    return flatten(nodes).findLast((node) => place === node.place || place.startsWith(`${node.place}.`));
  };
  return (
    <section aria-labelledby="checks" className="rounded-lg border border-line bg-panel p-3">
      <h2 id="checks" className="font-bold">
        {t("checks")}
      </h2>
      {findings.length === 0 ? (
        <p className="mt-1 flex items-center gap-2 text-good">
          <CircleCheck aria-hidden className="size-4.5 shrink-0" />
          {t("checksNone")}
        </p>
      ) : (
        <>
          <p className="text-sm text-ink-faint">{t("checksCount", { count: findings.length })}</p>
          <ul className="mt-1 divide-y divide-line-soft">
            {findings.slice(0, atMost).map((finding) => {
              const node = nodeOf(finding);
              return (
                <li key={`${finding.code} ${finding.path} ${finding.detail}`} className="py-1">
                  {node?.component ? (
                    <button
                      type="button"
                      onClick={() => onJump(node)}
                      className="min-h-6 text-left font-semibold text-primary-deep underline"
                    >
                      {nameOf(node.component, locale)}
                    </button>
                  ) : (
                    <span className="font-semibold">{t("wholeForm")}</span>
                  )}
                  <span className="block text-sm">
                    {t(`fault.${finding.code}`)}
                    {finding.code === "missing_translation" ? ` (${finding.detail.slice(0, 2)})` : ""}
                  </span>
                </li>
              );
            })}
          </ul>
          {findings.length > atMost ? (
            <p className="mt-1 text-sm text-ink-faint">{t("checksMore", { count: findings.length - atMost })}</p>
          ) : null}
        </>
      )}
    </section>
  );
};
