"use client";

import type { QueueColumn } from "@sportello/api/queue/columns";
import type { QueueFilter, QueueSort } from "@sportello/api/queue/question";
import { ArrowUp } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState, useTransition } from "react";
import { Button } from "../../../../components/button.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import type { QueueItem } from "../../../../trpc/outputs.ts";
import { BulkButton } from "./bulk/bulk-button.tsx";
import type { Colleague } from "./bulk/bulk-dialog.tsx";
import { ExportButton } from "./export-button.tsx";
import { type QueueParameters, queueAddress } from "./queue-filters.ts";
import { QueueTable } from "./queue-table.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { useQueueKeys } from "./use-queue-keys.ts";
import { useQueueNews } from "./use-queue-news.ts";
import { useTakeCharge } from "./use-take-charge.ts";
import { keepWalk } from "./walk/walk.ts";

type QueueDeskProps = {
  readonly items: readonly QueueItem[];
  readonly filter: QueueFilter;
  readonly sort: QueueSort;
  readonly parameters: QueueParameters;
  /** ISO instant of the answer: what came later is news. */
  readonly shownAt: string;
  readonly isFirstPage: boolean;
  readonly nextCursor: string | null;
  readonly columns: readonly QueueColumn[];
  readonly myId: string;
  readonly canWork: boolean;
  readonly colleagues: readonly Colleague[];
  /** What stands in place of the table when there are no rows. */
  readonly children: ReactNode;
};

/** The list one lives in: it keeps still under the eyes, says what changed, and is worked by keyboard. */
export const QueueDesk = ({
  items,
  filter,
  sort,
  parameters,
  shownAt,
  isFirstPage,
  nextCursor,
  columns,
  myId,
  canWork,
  colleagues,
  children,
}: QueueDeskProps) => {
  const t = useTranslations("queue");
  const router = useRouter();
  const [isRenewing, startRenewing] = useTransition();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isBulkOpen, setBulkOpen] = useState(false);
  const { rows, arrived, look } = useQueueNews(items, filter, sort, shownAt);
  const { take, failure } = useTakeCharge(look);
  const choose = (id: string) =>
    setChosen((before) =>
      before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
    );
  const renew = () =>
    startRenewing(() => (isFirstPage ? router.refresh() : router.push(queueAddress(parameters) as Route)));
  const bulk = canWork && chosen.size > 0 ? () => setBulkOpen(true) : null;
  useQueueKeys({ take: canWork ? take : null, choose, bulk, renew, clear: () => setChosen(new Set()) });
  const address = queueAddress(parameters);
  const { da } = parameters;
  useEffect(
    () => keepWalk({ address, pages: [{ ...(da && { da }), ids: items.map(({ id }) => id) }], nextCursor }),
    [address, da, items, nextCursor],
  );

  return (
    <div className="space-y-2">
      <div role="status">
        {arrived > 0 ? (
          <Button look="quiet" isWide isPending={isRenewing} onPress={renew}>
            <ArrowUp aria-hidden className="size-4" />
            {t("arrived", { count: arrived })}
          </Button>
        ) : null}
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
      <SelectionBar count={chosen.size} onClear={() => setChosen(new Set())}>
        {canWork ? (
          <BulkButton
            parameters={parameters}
            ids={[...chosen]}
            colleagues={colleagues}
            isOpen={isBulkOpen}
            onOpen={setBulkOpen}
          />
        ) : null}
        <ExportButton parameters={parameters} ids={[...chosen]} />
      </SelectionBar>
      {rows.length === 0 ? (
        children
      ) : (
        <QueueTable
          items={rows}
          columns={columns}
          sort={sort}
          parameters={parameters}
          myId={myId}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
    </div>
  );
};
