"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { Row, Table } from "../../../../components/table.tsx";
import { EndRunDialog } from "./end-run-dialog.tsx";
import type { RunItem } from "./run-item.ts";
import { RunRow } from "./run-row.tsx";
import { useMendRun } from "./use-mend-run.ts";

const columns = ["job", "reason", "application", "since", "nextTry", "actionsHead"] as const;

/** The jobs under way with what they wait for. */
export const RunsTable = ({
  items,
  canMend,
  canRead,
}: {
  readonly items: readonly RunItem[];
  readonly canMend: boolean;
  readonly canRead: boolean;
}) => {
  const t = useTranslations("actions");
  const [ending, setEnding] = useState<RunItem | null>(null);
  const { wake, end, busyId, failure } = useMendRun(() => setEnding(null));
  return (
    <div className="space-y-3">
      {failure && ending === null ? <FailureNotice failure={failure} /> : null}
      <Table label={t("underWay")} columns={columns.map((key) => ({ key, name: t(key) }))}>
        {items.map((item) => (
          <Row key={item.runId}>
            <RunRow
              item={item}
              canMend={canMend}
              canRead={canRead}
              isWaking={busyId === item.runId && ending === null}
              onWake={() => wake({ runId: item.runId })}
              onEnd={() => setEnding(item)}
            />
          </Row>
        ))}
      </Table>
      {ending ? (
        <EndRunDialog
          item={ending}
          isBusy={busyId === ending.runId}
          failure={failure}
          onConfirm={() => end({ runId: ending.runId })}
          onClose={() => setEnding(null)}
        />
      ) : null}
    </div>
  );
};
