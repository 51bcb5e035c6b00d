"use client";

import { inLocale, type Localised } from "@sportello/domain/locales";
import type { Status } from "@sportello/domain/applications/status";
import { Search } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useTransition } from "react";
import { Button } from "../../../../components/button.tsx";
import { buttonClass } from "../../../../components/button-class.ts";
import { SelectField } from "../../../../components/select-field.tsx";
import { phaseNames, phases } from "./phases.ts";
import { hasFilters, queueAddress, type QueueParameters, readQueueParameters } from "./queue-filters.ts";

type QueueFiltersProps = {
  readonly parameters: QueueParameters;
  readonly counts: { readonly byStatus: readonly { readonly status: Status; readonly count: number }[] };
  readonly services: readonly { readonly id: string; readonly title: Localised }[];
  readonly offices: readonly { readonly id: string; readonly name: Localised }[];
};

/** Filters that live in the address: a plain form that works by itself, quicker with scripts. */
export const QueueFilterForm = ({ parameters, counts, services, offices }: QueueFiltersProps) => {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, startTransition] = useTransition();

  const apply = () => {
    if (!form.current) return;
    const typed = readQueueParameters(Object.fromEntries([...new FormData(form.current)].filter((pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== "")));
    startTransition(() => router.push(queueAddress(typed) as Route));
  };

  const counted = (statuses: readonly Status[]) => counts.byStatus.reduce((sum, { status, count }) => sum + (statuses.includes(status) ? count : 0), 0);
  const statusGroups = phaseNames.map((phase) => ({
    label: t(`phase.${phase}`),
    options: [
      ...(phases[phase].length > 1 ? [{ value: phase, label: `${t("queue.wholePhase", { phase: t(`phase.${phase}`) })} · ${counted(phases[phase])}` }] : []),
      ...phases[phase].map((status) => ({ value: status, label: `${t(`status.${status}`)} · ${counted([status])}` })),
    ],
  }));

  return (
    <form
      ref={form}
      role="search"
      action="/pratiche"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      className="mb-3 flex flex-wrap items-end gap-2"
    >
      {parameters.chi ? <input type="hidden" name="chi" value={parameters.chi} /> : null}
      {parameters.scadute ? <input type="hidden" name="scadute" value={parameters.scadute} /> : null}
      <label className="flex min-w-48 flex-1 flex-col gap-1">
        <span className="text-sm font-semibold">{t("queue.search")}</span>
        <span className="relative">
          <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint" />
          {/* The key is the filter itself: turning to another view shows what is really asked. */}
          <input key={parameters.testo ?? ""} id="queue-search" type="search" name="testo" defaultValue={parameters.testo} placeholder={t("queue.searchHint")} maxLength={100} className="control w-full pl-8" />
        </span>
      </label>
      <SelectField name="stato" label={t("queue.status")} empty={t("queue.anyStatus")} value={parameters.stato} groups={statusGroups} onChange={apply} />
      <SelectField
        name="servizio"
        label={t("queue.service")}
        empty={t("queue.anyService")}
        value={parameters.servizio}
        groups={[{ options: services.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) })) }]}
        onChange={apply}
      />
      {offices.length > 1 ? (
        <SelectField
          name="ufficio"
          label={t("queue.office")}
          empty={t("queue.anyOffice")}
          value={parameters.ufficio}
          groups={[{ options: offices.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })) }]}
          onChange={apply}
        />
      ) : null}
      <Button type="submit" isPending={isBusy}>
        {t("queue.apply")}
      </Button>
      {hasFilters(parameters) ? (
        <Link href="/pratiche" className={buttonClass("quiet")}>
          {t("queue.clear")}
        </Link>
      ) : null}
    </form>
  );
};
