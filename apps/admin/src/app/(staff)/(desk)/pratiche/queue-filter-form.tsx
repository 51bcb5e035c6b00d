"use client";

import { inLocale, type Localised } from "@sportello/domain/locales";
import { Search, SlidersHorizontal } from "lucide-react";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useRef, useTransition } from "react";
import { buttonClass } from "../../../../components/button-class.ts";
import { Button } from "../../../../components/button.tsx";
import { SelectField } from "../../../../components/select-field.tsx";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { MoreFilters, moreFilters } from "./more-filters.tsx";
import { hasFilters, queueAddress, type QueueParameters, readQueueParameters, turnNames } from "./queue-filters.ts";
import { statusGroups } from "./status-groups.ts";

export type QueueFiltersProps = {
  readonly parameters: QueueParameters;
  readonly counts: Outputs["queue"]["surroundings"]["counts"];
  readonly services: readonly { readonly id: string; readonly title: Localised }[];
  readonly offices: readonly { readonly id: string; readonly name: Localised }[];
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
  readonly myId: string;
};

/** Filters that live in the address: a plain form that works by itself, quicker with scripts. */
export const QueueFilterForm = ({ parameters, counts, services, offices, colleagues, myId }: QueueFiltersProps) => {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, startTransition] = useTransition();
  // Mine and nobody's are views of their own, above.
  const further = moreFilters.filter(
    (name) =>
      parameters[name] !== undefined && !(name === "chi" && (parameters.chi === "me" || parameters.chi === "nessuno")),
  ).length;

  const apply = () => {
    if (!form.current) return;
    const typed = readQueueParameters(
      Object.fromEntries(
        [...new FormData(form.current)].filter(
          (pair): pair is [string, string] => typeof pair[1] === "string" && pair[1] !== "",
        ),
      ),
    );
    startTransition(() => router.push(queueAddress(typed) as Route));
  };

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
      className="mb-3 space-y-2"
    >
      {parameters.vista ? (
        <input type="hidden" name="vista" value={parameters.vista} />
      ) : (
        <input type="hidden" name="vista" value="tutte" />
      )}
      {parameters.ordine ? <input type="hidden" name="ordine" value={parameters.ordine} /> : null}
      <div className="flex flex-wrap items-end gap-2">
        <label className="flex min-w-56 flex-1 flex-col gap-1">
          <span className="text-sm font-semibold">{t("queue.search")}</span>
          <span className="relative">
            <Search
              aria-hidden
              className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint"
            />
            {/* The key is the filter itself: turning to another view shows what is really asked. */}
            <input
              key={parameters.testo ?? ""}
              id="queue-search"
              type="search"
              name="testo"
              defaultValue={parameters.testo}
              placeholder={t("queue.searchHint")}
              maxLength={100}
              className="control w-full pl-8"
            />
          </span>
        </label>
        <SelectField
          name="stato"
          label={t("queue.status")}
          empty={t("queue.anyStatus")}
          value={parameters.stato}
          groups={statusGroups(t, counts)}
          onChange={apply}
        />
        <SelectField
          name="servizio"
          label={t("queue.service")}
          empty={t("queue.anyService")}
          value={parameters.servizio}
          groups={[{ options: services.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) })) }]}
          onChange={apply}
        />
        <SelectField
          name="turno"
          label={t("queue.turn")}
          empty={t("queue.anyTurn")}
          value={parameters.turno}
          groups={[{ options: turnNames.map((value) => ({ value, label: t(`queue.turns.${value}`) })) }]}
          onChange={apply}
        />
        <Button type="submit" isPending={isBusy}>
          {t("queue.apply")}
        </Button>
        {hasFilters(parameters) ? (
          <Link href="/pratiche?vista=tutte" className={buttonClass("quiet")}>
            {t("queue.clear")}
          </Link>
        ) : null}
      </div>
      <details open={further > 0 ? true : undefined} className="group">
        <summary className={`${buttonClass("quiet")} list-none`}>
          <SlidersHorizontal aria-hidden className="size-4" />
          {t("queue.more", { count: further })}
        </summary>
        <MoreFilters
          parameters={parameters}
          offices={offices}
          colleagues={colleagues.filter(({ id }) => id !== myId)}
          onChange={apply}
        />
      </details>
    </form>
  );
};
