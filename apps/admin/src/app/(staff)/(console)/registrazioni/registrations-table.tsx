"use client";

import { useTranslations } from "next-intl";
import { cell, headCell, table } from "../../../../components/table-class.ts";
import type { RegistrationItem } from "../../../../trpc/outputs.ts";
import { RegistrationRow } from "./registration-row.tsx";

type RegistrationsTableProps = {
  readonly items: readonly RegistrationItem[];
  readonly canMend: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly retrying: string | null;
  readonly onRetry: (id: string) => void;
  readonly onMark: (item: RegistrationItem) => void;
};

const columns = ["document", "stateHead", "since", "reason"] as const;

export const RegistrationsTable = ({ items, canMend, chosen, onChoose, retrying, onRetry, onMark }: RegistrationsTableProps) => {
  const t = useTranslations("registrations");
  const mendable = items.filter(({ state }) => state !== "registered").map(({ id }) => id);
  const areAllChosen = mendable.length > 0 && mendable.every((id) => chosen.has(id));
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <table role="table" aria-label={t("tableLabel")} className={table}>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          {canMend ? (
            <th role="columnheader" scope="col" className={`${headCell} w-px`}>
              {mendable.length > 0 ? (
                <input
                  type="checkbox"
                  aria-label={t("selectAll")}
                  checked={areAllChosen}
                  onChange={({ target }) => onChoose(new Set(target.checked ? mendable : []))}
                  className="size-4.5 align-middle accent-primary"
                />
              ) : null}
            </th>
          ) : null}
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col" className={headCell}>
              {t(column)}
            </th>
          ))}
          {canMend ? (
            <th role="columnheader" scope="col" className={headCell}>
              {t("actionsHead")}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <tr key={item.id} role="row" className="max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:gap-y-1 max-md:border-b max-md:border-line max-md:p-3 last:max-md:border-b-0">
            {canMend ? (
              <td role="cell" className={`${cell} max-md:basis-5`}>
                {item.state === "registered" ? null : (
                  <input
                    type="checkbox"
                    aria-label={t("select", { name: item.document.name })}
                    checked={chosen.has(item.id)}
                    onChange={({ target }) => toggle(item.id, target.checked)}
                    className="mt-1 size-4.5 accent-primary"
                  />
                )}
              </td>
            ) : null}
            <RegistrationRow item={item} canMend={canMend} isRetrying={retrying === item.id} onRetry={() => onRetry(item.id)} onMark={() => onMark(item)} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};
