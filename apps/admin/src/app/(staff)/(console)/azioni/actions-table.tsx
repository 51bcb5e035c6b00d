"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { buttonClass } from "../../../../components/button-class.ts";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { Instant } from "../../../../components/instant.tsx";
import { cell, headCell, table } from "../../../../components/table-class.ts";
import type { Outputs } from "../../../../trpc/outputs.ts";
import { CancelActionDialog } from "./cancel-action-dialog.tsx";
import { kindName } from "./kind-name.ts";
import { useMendAction } from "./use-mend-action.ts";

export type ActionItem = Outputs["actions"]["list"]["items"][number];

const columns = ["job", "reason", "application", "since", "actionsHead"] as const;
const row = "max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:gap-y-1 max-md:border-b max-md:border-line max-md:p-3 last:max-md:border-b-0";

/** Each thing a person must look at, with its reason. */
export const ActionsTable = ({ items, canMend }: { readonly items: readonly ActionItem[]; readonly canMend: boolean }) => {
  const t = useTranslations("actions");
  const [aside, setAside] = useState<ActionItem | null>(null);
  const { retry, cancel, busyId, failure } = useMendAction(() => setAside(null));
  return (
    <div className="space-y-3">
      {failure && aside === null ? <FailureNotice failure={failure} /> : null}
      <table role="table" aria-label={t("tableLabel")} className={table}>
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row">
            {columns.map((column) => (
              <th key={column} role="columnheader" scope="col" className={headCell}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((item) => {
            const name = t(`kind.${kindName(item.kind)}`);
            return (
              <tr key={item.id} role="row" className={row}>
                <td role="cell" className={`${cell} font-semibold max-md:basis-full`}>
                  {name}
                </td>
                <td role="cell" className={`${cell} max-w-md break-words max-md:basis-full`}>
                  {item.reason}
                </td>
                <td role="cell" className={`${cell} font-mono text-[0.8125rem]`}>
                  {item.application ? (
                    <Link href={`/pratiche/${item.application.id}` as Route} className="text-primary-deep hover:underline">
                      {item.application.code}
                    </Link>
                  ) : (
                    "—"
                  )}
                </td>
                <td role="cell" className={`${cell} text-[0.875rem]`}>
                  <Instant at={item.createdAt} as="relative" />
                  {item.resolvedAt ? (
                    <span className="block text-[0.8125rem] text-ink-soft">
                      {t("resolvedAt")}: <Instant at={item.resolvedAt} />
                    </span>
                  ) : null}
                </td>
                <td role="cell" className={`${cell} whitespace-nowrap max-md:basis-full`}>
                  <span className="flex gap-1">
                    {item.runId ? (
                      <Link href={`/azioni/${item.runId}` as Route} aria-label={t("stepsOf", { name })} className={buttonClass("quiet")}>
                        {t("steps")}
                      </Link>
                    ) : null}
                    {canMend && item.resolvedAt === null ? (
                      <>
                        <Button look="quiet" aria-label={t("retryOne", { name })} isPending={busyId === item.id} onPress={() => retry({ id: item.id })}>
                          {t("retry")}
                        </Button>
                        <Button look="quiet" aria-label={t("cancelOne", { name })} onPress={() => setAside(item)}>
                          {t("cancel")}
                        </Button>
                      </>
                    ) : null}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {aside ? (
        <CancelActionDialog item={aside} isBusy={busyId === aside.id} failure={failure} onConfirm={() => cancel({ id: aside.id })} onClose={() => setAside(null)} />
      ) : null}
    </div>
  );
};
