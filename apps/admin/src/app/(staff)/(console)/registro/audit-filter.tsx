"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "../../../../components/button.tsx";
import { DateField } from "../../../../components/date-field.tsx";
import { SelectField } from "../../../../components/select-field.tsx";
import type { LogParameters } from "./log-parameters.ts";

type Group = { readonly label: string; readonly options: readonly { readonly value: string; readonly label: string }[] };

/** Narrows the log by words, kind of line and days, in the address; the form works without JavaScript. */
export const AuditFilter = ({ asked: { tipo, persona, testo, dal, al }, groups }: { readonly asked: LogParameters; readonly groups: readonly Group[] }) => {
  const t = useTranslations("audit");
  const isNarrowed = [tipo, persona, testo, dal, al].some((value) => value !== undefined);
  return (
    <form action="/registro" role="search" className="mb-3 flex flex-wrap items-end gap-2">
      {persona === undefined ? null : <input type="hidden" name="persona" value={persona} />}
      <label className="flex min-w-48 flex-1 flex-col gap-1 sm:max-w-80">
        <span className="text-sm font-semibold">{t("search")}</span>
        <span className="relative">
          <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint" />
          <input type="search" name="testo" defaultValue={testo} maxLength={200} className="control w-full pl-8" />
        </span>
      </label>
      <SelectField name="tipo" label={t("filter")} empty={t("any")} value={tipo} groups={groups} />
      <DateField name="dal" label={t("since")} value={dal} />
      <DateField name="al" label={t("until")} value={al} />
      <Button type="submit">{t("doSearch")}</Button>
      {isNarrowed ? (
        <Link href="/registro" className="inline-flex min-h-9 items-center px-2 font-semibold text-primary-deep hover:underline">
          {t("clear")}
        </Link>
      ) : null}
      {persona === undefined ? null : <p className="basis-full text-ink-soft">{t("ofPerson")}</p>}
    </form>
  );
};
