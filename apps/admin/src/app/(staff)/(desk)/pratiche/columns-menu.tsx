"use client";

import { type QueueColumn, queueColumns } from "@sportello/api/queue/columns";
import { useMutation } from "@tanstack/react-query";
import { Columns3 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { startTransition, useOptimistic } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components/Popover";
import { Button } from "../../../../components/button.tsx";
import { useTRPCClient } from "../../../../trpc/client.ts";

/** The columns of the queue, kept for this person wherever they sign in. */
export const ColumnsMenu = ({ chosen }: { readonly chosen: readonly QueueColumn[] }) => {
  const t = useTranslations("queue");
  const router = useRouter();
  const { queue } = useTRPCClient();
  const [shown, show] = useOptimistic(chosen);
  const { mutateAsync } = useMutation({
    mutationFn: (columns: QueueColumn[]) => queue.keepDesk.mutate({ columns }),
    onSettled: () => router.refresh(),
  });
  const toggle = (column: QueueColumn) =>
    startTransition(async () => {
      const next = queueColumns.filter((name) => (name === column ? !shown.includes(name) : shown.includes(name)));
      show(next);
      // A choice that did not get through shows by itself: the columns are as before.
      await mutateAsync(next).catch(() => undefined);
    });
  return (
    <DialogTrigger>
      <Button look="quiet">
        <Columns3 aria-hidden className="size-4" />
        {t("columns")}
      </Button>
      <Popover placement="bottom end" className="rounded-lg border border-line bg-panel p-3 shadow-high">
        <Dialog aria-label={t("columns")} className="outline-none">
          <ul>
            {queueColumns.map((column) => (
              <li key={column}>
                <label className="flex min-h-8 items-center gap-2">
                  <input
                    type="checkbox"
                    checked={shown.includes(column)}
                    disabled={shown.length === 1 && shown.includes(column)}
                    onChange={() => toggle(column)}
                    className="size-4.5 accent-primary"
                  />
                  {t(column)}
                </label>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
