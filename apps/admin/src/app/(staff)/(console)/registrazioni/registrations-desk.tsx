"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../components/button.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import type { RegistrationItem } from "../../../../trpc/outputs.ts";
import { MarkByHandDialog } from "./mark-by-hand-dialog.tsx";
import { RegistrationsTable } from "./registrations-table.tsx";
import { RetryAllDialog } from "./retry-all-dialog.tsx";
import { SendAnewDialog } from "./send-anew-dialog.tsx";
import { useRetry } from "./use-retry.ts";

type RegistrationsDeskProps = {
  readonly items: readonly RegistrationItem[];
  readonly canMend: boolean;
  readonly canRead: boolean;
  /** How many in all the town have no number yet, on this page or not. */
  readonly unsettled: number;
};

/** Some, all, all of a vendor, one by hand, or one with another system than it was sent to. */
export const RegistrationsDesk = ({ items, canMend, canRead, unsettled }: RegistrationsDeskProps) => {
  const t = useTranslations("registrations");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [marked, setMarked] = useState<RegistrationItem | null>(null);
  const [turned, setTurned] = useState<RegistrationItem | null>(null);
  const [isAllAsked, setAllAsked] = useState(false);
  const { retry, retrying, failure } = useRetry(() => {
    setChosen(new Set());
    setAllAsked(false);
  });

  // What was registered meanwhile is not chosen any more.
  const mendable = items.filter(({ state }) => state !== "registered");
  const selected = mendable.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const vendors = new Map(mendable.map(({ vendor, vendorTitle }) => [vendor, vendorTitle]));

  return (
    <div className="space-y-3">
      {failure ? <FailureNotice failure={failure} /> : null}
      {canMend && unsettled > 0 ? (
        <div className="flex min-h-9 flex-wrap items-center gap-2">
          <Button
            onPress={() => retry({ ids: selected })}
            isDisabled={selected.length === 0}
            isPending={retrying === "selected"}
          >
            {t("retrySelected")}
          </Button>
          <span role="status" className="text-ink-soft tabular-nums">
            {selected.length > 0 ? t("selected", { count: selected.length }) : ""}
          </span>
          <span className="flex-1" />
          {vendors.size > 1
            ? [...vendors].map(([vendor, title]) => (
                <Button key={vendor} look="quiet" onPress={() => retry({ vendor })} isPending={retrying === vendor}>
                  {t("retryVendor", { vendor: title })}
                </Button>
              ))
            : null}
          <Button look="quiet" onPress={() => setAllAsked(true)}>
            {t("retryAll")}
          </Button>
        </div>
      ) : null}
      <RegistrationsTable
        items={items}
        canMend={canMend}
        canRead={canRead}
        chosen={chosen}
        onChoose={setChosen}
        retrying={retrying}
        onRetry={(id) => retry({ ids: [id] })}
        onMark={setMarked}
        onSendAnew={setTurned}
      />
      {turned ? <SendAnewDialog registration={turned} onClose={() => setTurned(null)} /> : null}
      {marked ? <MarkByHandDialog registration={marked} onClose={() => setMarked(null)} /> : null}
      {isAllAsked ? (
        <RetryAllDialog
          count={unsettled}
          isBusy={retrying === "all"}
          failure={failure}
          onConfirm={() => retry({ all: true })}
          onClose={() => setAllAsked(false)}
        />
      ) : null}
    </div>
  );
};
