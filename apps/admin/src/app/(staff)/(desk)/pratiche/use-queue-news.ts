"use client";

import type { QueueFilter, QueueSort } from "@sportello/api/queue/question";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../../trpc/client.ts";
import type { QueueItem } from "../../../../trpc/outputs.ts";
import { useIsAttended } from "./use-is-attended.ts";

const everyMilliseconds = 15_000;

export type ShownItem = QueueItem & { /** False when the filter would no longer show it. */ readonly fits: boolean };

/**
 * The rows of a page as they are now, in the places they had, and how many arrived since. Asked every quarter of a minute while somebody
 * looks; the list itself moves only when they ask for it.
 */
export const useQueueNews = (items: readonly QueueItem[], filter: QueueFilter, sort: QueueSort, since: string) => {
  const isAttended = useIsAttended();
  const { data, refetch } = useQuery(
    useTRPC().queue.news.queryOptions(
      { ...filter, sort, since, ids: items.map(({ id }) => id) },
      {
        enabled: isAttended,
        refetchInterval: everyMilliseconds,
        refetchOnWindowFocus: "always",
        staleTime: everyMilliseconds,
      },
    ),
  );
  const fresh = new Map(data?.rows.map((row) => [row.id, row]));
  const rows: ShownItem[] = items.map((item) => fresh.get(item.id) ?? { ...item, fits: true });
  return { rows, arrived: data?.arrived ?? 0, look: refetch };
};
