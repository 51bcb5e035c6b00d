"use client";

import { inLocale, type Locale, type Localised } from "@sportello/domain/locales";
import { FilePlus2, Globe, Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../../components/button.tsx";
import { EmptyState } from "../../../../../components/empty-state.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";
import { CloneDialog, type Source } from "./clone-dialog.tsx";
import { ImportDialog } from "./import-dialog.tsx";
import { matching } from "./matching.ts";
import { ReadyCard } from "./ready-card.tsx";

type NewServiceProps = {
  readonly ready: Outputs["services"]["ready"];
  readonly own: readonly Pick<Outputs["services"]["list"][number], "slug" | "title" | "status">[];
  readonly offices: readonly { readonly id: string; readonly name: Localised }[];
  readonly languages: readonly Locale[];
};

/** The catalogue as cards to search, one's own services, and the empty start; each opens the same dialog. */
export const NewService = ({ ready, own, offices, languages }: NewServiceProps) => {
  const t = useTranslations("serviceEditor.new");
  const tImport = useTranslations("serviceEditor.import");
  const locale = useLocale();
  const [isImporting, setImporting] = useState(false);
  const [typed, setTyped] = useState("");
  const [source, setSource] = useState<Source | null>(null);
  const found = ready.filter(({ title, summary, slug }) =>
    matching(typed, [inLocale(title, locale), inLocale(summary, locale), slug]),
  );
  const ownFound = own.filter(({ title, slug }) => matching(typed, [inLocale(title, locale), slug]));
  return (
    <div className="space-y-6">
      <div className="flex flex-wrap items-end gap-3">
        <label className="flex min-w-48 flex-1 flex-col gap-1 sm:max-w-96">
          <span className="text-sm font-semibold">{t("search")}</span>
          <span className="relative">
            <Search
              aria-hidden
              className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint"
            />
            <input
              type="search"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
              maxLength={100}
              className="control w-full pl-8"
            />
          </span>
        </label>
        <Button onPress={() => setSource({ from: { kind: "blank" }, title: { it: "" } })}>
          <FilePlus2 aria-hidden className="size-4" />
          {t("blank")}
        </Button>
        <Button onPress={() => setImporting(true)}>
          <Globe aria-hidden className="size-4" />
          {tImport("open")}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {t("found", { count: found.length + ownFound.length })}
      </p>
      <section aria-labelledby="from-catalogue">
        <h2 id="from-catalogue" className="mb-2 text-lg font-bold">
          {t("catalogue")} <span className="font-normal text-ink-faint tabular-nums">({found.length})</span>
        </h2>
        <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          {found.map((service) => (
            <ReadyCard
              key={service.slug}
              service={service}
              onClone={() =>
                setSource({
                  from: { kind: "catalogue", slug: service.slug },
                  title: service.title,
                  level: service.level,
                  maxDays: service.maxDays,
                })
              }
            />
          ))}
        </ul>
      </section>
      {ownFound.length > 0 ? (
        <section aria-labelledby="from-own">
          <h2 id="from-own" className="mb-2 text-lg font-bold">
            {t("own")} <span className="font-normal text-ink-faint tabular-nums">({ownFound.length})</span>
          </h2>
          <ul className="divide-y divide-line-soft rounded-lg border border-line bg-panel">
            {ownFound.map(({ slug, title }) => (
              <li key={slug} className="flex flex-wrap items-center justify-between gap-2 px-4 py-2">
                <span>{inLocale(title, locale)}</span>
                <Button
                  look="quiet"
                  aria-label={t("duplicateOne", { name: inLocale(title, locale) })}
                  onPress={() =>
                    setSource({ from: { kind: "service", slug }, title: { it: t("copyOf", { name: title.it }) } })
                  }
                >
                  {t("duplicate")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {found.length + ownFound.length === 0 ? <EmptyState title={t("nothing")} /> : null}
      {isImporting ? (
        <ImportDialog
          onClose={() => setImporting(false)}
          onTake={(taken) => {
            setImporting(false);
            setSource(taken);
          }}
        />
      ) : null}
      <CloneDialog
        key={JSON.stringify(source?.from ?? null)}
        source={source}
        offices={offices}
        languages={languages}
        onClose={() => setSource(null)}
      />
    </div>
  );
};
