"use client";

import type { QueueColumn } from "@sportello/api/queue/columns";
import type { QueueSort } from "@sportello/api/queue/question";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { Column } from "../../../../components/table.tsx";
import { Table } from "../../../../components/table.tsx";
import { queueAddress, type QueueParameters } from "./queue-filters.ts";
import { QueueRow } from "./queue-row.tsx";
import type { ShownItem } from "./use-queue-news.ts";

type QueueTableProps = {
  readonly items: readonly ShownItem[];
  readonly columns: readonly QueueColumn[];
  readonly sort: QueueSort;
  readonly parameters: QueueParameters;
  readonly myId: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
};

/** The applications of one's offices. On a narrow screen each row is a card; the roles keep it a table for those who listen. */
export const QueueTable = ({ items, columns, sort, parameters, myId, chosen, onChoose }: QueueTableProps) => {
  const t = useTranslations("queue");
  const areAllChosen = items.every(({ id }) => chosen.has(id));
  const sortLink = (ordine: QueueParameters["ordine"], name: string, direction: "up" | "down" | null) => (
    <Link
      href={queueAddress(parameters, { ordine }) as Route}
      className="inline-flex items-center gap-1 hover:text-primary-deep"
      title={t("sortBy", { column: name })}
    >
      {name}
      {direction === "up" ? (
        <ArrowUp aria-hidden className="size-3.5" />
      ) : direction === "down" ? (
        <ArrowDown aria-hidden className="size-3.5" />
      ) : null}
    </Link>
  );
  const heads: readonly Column[] = [
    {
      key: "choose",
      width: "w-px",
      name: (
        <input
          type="checkbox"
          aria-label={t("chooseAll")}
          checked={areAllChosen}
          className="size-4.5 align-middle accent-primary"
          onChange={({ target }) => onChoose(new Set(target.checked ? items.map(({ id }) => id) : []))}
        />
      ),
    },
    { key: "application", name: t("application"), width: "w-[26%]" },
    ...columns.map((key): Column => {
      if (key === "received") {
        return {
          key,
          sorted: sort === "newest" ? "descending" : sort === "oldest" ? "ascending" : undefined,
          name: sortLink(
            sort === "newest" ? "vecchie" : undefined,
            t(key),
            sort === "newest" ? "down" : sort === "oldest" ? "up" : null,
          ),
        };
      }
      if (key === "due")
        return {
          key,
          sorted: sort === "due" ? "ascending" : undefined,
          name: sortLink(sort === "due" ? undefined : "scadenza", t(key), sort === "due" ? "up" : null),
        };
      return { key, name: t(key) };
    }),
  ];
  return (
    <Table label={t("tableLabel")} columns={heads}>
      {items.map((item) => (
        <QueueRow
          key={item.id}
          item={item}
          columns={columns}
          myId={myId}
          isChosen={chosen.has(item.id)}
          onChoose={(isChosen) =>
            onChoose(new Set(isChosen ? [...chosen, item.id] : [...chosen].filter((id) => id !== item.id)))
          }
        />
      ))}
    </Table>
  );
};
