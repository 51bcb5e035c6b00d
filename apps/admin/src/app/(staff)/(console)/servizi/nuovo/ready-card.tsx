"use client";

import { inLocale } from "@sportello/domain/locales";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "../../../../../components/badge.tsx";
import { Button } from "../../../../../components/button.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";

type Ready = Outputs["services"]["ready"][number];

/** A ready service: what it is for, what its form asks, in which languages it is written. */
export const ReadyCard = ({ service, onClone }: { readonly service: Ready; readonly onClone: () => void }) => {
  const t = useTranslations();
  const locale = useLocale();
  const { title, summary, category, languages, questions, pages, isTaken } = service;
  const name = inLocale(title, locale);
  return (
    <li className="flex flex-col gap-2 rounded-lg border border-line bg-panel p-4">
      <p className="text-sm text-ink-faint">{t(`vocabulary.category.${category}`)}</p>
      <h3 className="font-bold">{name}</h3>
      <p className="text-ink-soft">{inLocale(summary, locale)}</p>
      <details className="text-sm">
        <summary className="min-h-7 font-semibold text-primary-deep">
          {t("serviceEditor.new.asks", { count: questions })}
        </summary>
        <ol className="list-decimal pl-5">
          {pages.map((page) => (
            <li key={page}>{page}</li>
          ))}
        </ol>
      </details>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-2 pt-2">
        <span className="flex flex-wrap gap-1.5">
          <Badge tone="neutral">{languages.join(" · ")}</Badge>
          {isTaken ? <Badge tone="good">{t("serviceEditor.new.taken")}</Badge> : null}
        </span>
        <Button aria-label={t("serviceEditor.new.cloneOne", { name })} onPress={onClone}>
          {t("serviceEditor.new.clone")}
        </Button>
      </div>
    </li>
  );
};
