"use client";

import { inLocale, type Localised } from "@sportello/domain/locales";
import { addDays, type Day } from "@sportello/domain/time/rome-day";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef, useTransition } from "react";
import { Button } from "../../../../components/button.tsx";
import { DateField } from "../../../../components/date-field.tsx";
import { SelectField } from "../../../../components/select-field.tsx";
import { type StatisticsParameters, statisticsAddress, usualPeriods } from "./period.ts";

type PeriodFormProps = {
  readonly parameters: StatisticsParameters;
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  readonly services: readonly { readonly id: string; readonly title: Localised }[];
  readonly offices: readonly { readonly id: string; readonly name: Localised }[];
};

/** The days and the place the figures are of; a plain form that works by itself. */
export const PeriodForm = ({ parameters, from, to, today, services, offices }: PeriodFormProps) => {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, startTransition] = useTransition();
  const apply = () => {
    if (!form.current) return;
    const filled = [...new FormData(form.current)].filter(
      (pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== "",
    );
    startTransition(() => router.push(`/statistiche?${new URLSearchParams(filled)}` as Route));
  };
  return (
    <form
      ref={form}
      action="/statistiche"
      aria-busy={isBusy}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      className="mb-5 flex flex-wrap items-end gap-2"
    >
      <nav aria-label={t("statistics.periods")} className="flex rounded-md border border-line bg-panel p-0.5">
        {usualPeriods.map((days) => {
          const start = addDays(today, 1 - days);
          return (
            <Link
              key={days}
              href={statisticsAddress(parameters, start, today) as Route}
              aria-current={from === start && to === today ? "true" : undefined}
              className="flex min-h-8 items-center rounded-sm px-3 text-ink-soft hover:text-primary-deep aria-[current=true]:bg-primary-soft aria-[current=true]:font-semibold aria-[current=true]:text-primary-deeper"
            >
              {t("statistics.days", { days })}
            </Link>
          );
        })}
      </nav>
      <DateField name="dal" label={t("statistics.from")} value={from} max={to} onChange={apply} />
      <DateField name="al" label={t("statistics.to")} value={to} min={from} max={today} onChange={apply} />
      <SelectField
        name="servizio"
        label={t("queue.service")}
        empty={t("queue.anyService")}
        value={parameters.servizio}
        onChange={apply}
        groups={[{ options: services.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) })) }]}
      />
      {offices.length > 1 ? (
        <SelectField
          name="ufficio"
          label={t("queue.office")}
          empty={t("queue.anyOffice")}
          value={parameters.ufficio}
          onChange={apply}
          groups={[{ options: offices.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })) }]}
        />
      ) : null}
      <Button type="submit" isPending={isBusy}>
        {t("queue.apply")}
      </Button>
    </form>
  );
};
