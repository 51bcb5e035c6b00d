"use client";

import { staffRoles } from "@sportello/domain/access/actor";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Button } from "../../../../components/button.tsx";
import { SelectField } from "../../../../components/select-field.tsx";

type PeopleFiltersProps = {
  readonly asked: Readonly<Record<"testo" | "ruolo" | "stato" | "ufficio", string | undefined>>;
  readonly offices: readonly { readonly value: string; readonly label: string }[];
};

/** Name, role and office; the form works without JavaScript. */
export const PeopleFilters = ({ asked, offices }: PeopleFiltersProps) => {
  const t = useTranslations("people");
  const roles = useTranslations("role");
  const isNarrowed = Object.values(asked).some((value) => value !== undefined && value !== "");
  return (
    <form action="/personale" role="search" className="mb-3 flex flex-wrap items-end gap-2">
      {asked.stato === undefined ? null : <input type="hidden" name="stato" value={asked.stato} />}
      <label className="flex min-w-48 flex-1 flex-col gap-1 sm:max-w-80">
        <span className="text-sm font-semibold">{t("search")}</span>
        <span className="relative">
          <Search
            aria-hidden
            className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint"
          />
          <input
            type="search"
            name="testo"
            defaultValue={asked.testo}
            maxLength={100}
            className="control w-full pl-8"
          />
        </span>
      </label>
      <SelectField
        name="ruolo"
        label={t("role")}
        empty={t("anyRole")}
        value={asked.ruolo}
        groups={[{ options: staffRoles.map((value) => ({ value, label: roles(value) })) }]}
      />
      <SelectField
        name="ufficio"
        label={t("offices")}
        empty={t("anyOffice")}
        value={asked.ufficio}
        groups={[{ options: offices }]}
      />
      <Button type="submit">{t("doSearch")}</Button>
      {isNarrowed ? (
        <Link
          href="/personale"
          className="inline-flex min-h-9 items-center px-2 font-semibold text-primary-deep hover:underline"
        >
          {t("clear")}
        </Link>
      ) : null}
    </form>
  );
};
