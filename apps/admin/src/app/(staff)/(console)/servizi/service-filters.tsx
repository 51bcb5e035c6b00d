"use client";

import { serviceStatuses } from "@sportello/domain/services/availability";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Button } from "../../../../components/button.tsx";
import { SelectField } from "../../../../components/select-field.tsx";

type ServiceFiltersProps = {
  readonly asked: { readonly testo: string; readonly stato: string | undefined; readonly ufficio: string | undefined };
  readonly offices: readonly { readonly value: string; readonly label: string }[];
};

/** Name, state and office; the form works without JavaScript. */
export const ServiceFilters = ({ asked, offices }: ServiceFiltersProps) => {
  const t = useTranslations("services");
  const isNarrowed = asked.testo !== "" || asked.stato !== undefined || asked.ufficio !== undefined;
  return (
    <form action="/servizi" role="search" className="mb-3 flex flex-wrap items-end gap-2">
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
        name="stato"
        label={t("statusHead")}
        empty={t("notArchived")}
        value={asked.stato}
        groups={[{ options: serviceStatuses.map((value) => ({ value, label: t(`status.${value}`) })) }]}
      />
      <SelectField
        name="ufficio"
        label={t("office")}
        empty={t("everyOffice")}
        value={asked.ufficio}
        groups={[{ options: offices }]}
      />
      <Button type="submit">{t("doSearch")}</Button>
      {isNarrowed ? (
        <Link
          href="/servizi"
          className="inline-flex min-h-9 items-center px-2 font-semibold text-primary-deep hover:underline"
        >
          {t("clear")}
        </Link>
      ) : null}
    </form>
  );
};
