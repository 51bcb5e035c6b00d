import { inLocale } from "@sportello/domain/locales";
import { Search } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "../../../../../components/button.tsx";
import { DateField } from "../../../../../components/date-field.tsx";
import { SelectField } from "../../../../../components/select-field.tsx";
import type { Outputs } from "../../../../../trpc/outputs.ts";

export type Asked = { readonly stato?: string | undefined; readonly testo?: string | undefined; readonly servizio?: string | undefined; readonly dal?: string | undefined; readonly al?: string | undefined };
type ListFiltersProps = { readonly asked: Asked; readonly services: Outputs["payments"]["list"]["services"]; readonly today: string; /** The list without these filters. */ readonly clear: string };

/** What narrows the list of payments besides their state: words, a service, the days they were asked for. Works without scripts. */
export const ListFilters = ({ asked: { stato, testo, servizio, dal, al }, services, today, clear }: ListFiltersProps) => {
  const t = useTranslations("payments");
  const locale = useLocale();
  const isNarrowed = [testo, servizio, dal, al].some((value) => value !== undefined);
  return (
    <form action="/pagamenti/elenco" role="search" className="mb-3 flex flex-wrap items-end gap-2">
      {stato === undefined ? null : <input type="hidden" name="stato" value={stato} />}
      <label className="flex min-w-48 flex-1 flex-col gap-1 sm:max-w-80">
        <span className="text-sm font-semibold">{t("search")}</span>
        <span className="relative">
          <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint" />
          <input key={testo ?? ""} type="search" name="testo" defaultValue={testo} placeholder={t("searchHint")} maxLength={100} className="control w-full pl-8" />
        </span>
      </label>
      <SelectField name="servizio" label={t("service")} empty={t("everyService")} value={servizio} groups={[{ options: services.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) })) }]} />
      <DateField name="dal" label={t("from")} value={dal} max={al ?? today} />
      <DateField name="al" label={t("to")} value={al} max={today} />
      <Button type="submit">{t("apply")}</Button>
      {isNarrowed ? <Link href={clear as Route} className="inline-flex min-h-9 items-center px-2 font-semibold text-primary-deep hover:underline">{t("clear")}</Link> : null}
    </form>
  );
};
