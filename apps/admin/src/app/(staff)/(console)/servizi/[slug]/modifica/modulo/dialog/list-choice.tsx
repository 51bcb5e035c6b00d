"use client";

import { inLocale } from "@sportello/domain/locales";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { ChoiceField } from "../../../../../../../../components/choice-field.tsx";
import { useTRPC } from "../../../../../../../../trpc/client.ts";

type ListChoiceProps = {
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (key: string) => void;
};

/** One of the lists the municipality keeps, by its name; one that is named and not there is shown by its key. */
export const ListChoice = ({ value, error, onChange }: ListChoiceProps) => {
  const t = useTranslations("formBuilder.choice");
  const ofLists = useTranslations("lists");
  const locale = useLocale();
  const { lists } = useTRPC();
  const { data = [] } = useQuery(lists.list.queryOptions());
  const known = data.map(({ key, name }) => ({ value: key, label: inLocale(name, locale) }));
  const options = known.some((option) => option.value === value) ? known : [{ value, label: value }, ...known];
  return (
    <div className="space-y-1">
      <ChoiceField label={t("list")} value={value} options={options} onChange={onChange} />
      {error === null ? null : <p className="text-sm font-semibold text-bad">{error}</p>}
      <p className="text-sm">
        <Link href="/elenchi" target="_blank" className="text-primary-deep hover:underline">
          {ofLists("title")}
        </Link>
      </p>
    </div>
  );
};
