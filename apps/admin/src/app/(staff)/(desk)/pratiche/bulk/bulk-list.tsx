"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useInstantText } from "../../../../../components/instant.tsx";
import { useTRPC } from "../../../../../trpc/client.ts";
import { BulkState } from "./bulk-state.tsx";

/** The latest that one asked for, each with its own page. */
export const BulkList = () => {
  const t = useTranslations();
  const instant = useInstantText();
  const { data = [] } = useQuery(useTRPC().bulk.list.queryOptions(undefined, { staleTime: 0 }));
  if (data.length === 0) return null;
  return (
    <section aria-label={t("bulk.mine")} className="mt-4 border-t border-line pt-4">
      <h3 className="mb-2 font-semibold">{t("bulk.mine")}</h3>
      <ul className="space-y-2">
        {data.map(({ id, command, state, createdAt, done, total }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link href={`/pratiche/insieme/${id}` as Route} className="font-semibold text-primary-deep hover:underline">
              {t(`command.${command}`)}, {instant(createdAt, "short")}
            </Link>
            <BulkState state={state} />
            <span className="text-sm text-ink-faint tabular-nums">{t("bulk.done", { done, total })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};
