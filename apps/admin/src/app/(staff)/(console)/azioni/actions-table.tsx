"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { useState } from "react";
import { ApplicationLink } from "../../../../components/application-link.tsx";
import { buttonClass } from "../../../../components/button-class.ts";
import { Button } from "../../../../components/button.tsx";
import { FailureNotice } from "../../../../components/failure-notice.tsx";
import { Instant } from "../../../../components/instant.tsx";
import { ReasonText } from "../../../../components/reason-text.tsx";
import { Cell, Row, Table } from "../../../../components/table.tsx";
import type { ActionItem } from "./action-item.ts";
import { CancelActionDialog } from "./cancel-action-dialog.tsx";
import { kindName } from "./kind-name.ts";
import { useMendAction } from "./use-mend-action.ts";

const columns = ["job", "reason", "application", "since"] as const;

/** Who may not read applications is given the code without the way to it. */
type ActionsTableProps = {
  readonly items: readonly ActionItem[];
  readonly canMend: boolean;
  readonly canRead: boolean;
};

/** Each thing a person must look at, with its reason. */
export const ActionsTable = ({ items, canMend, canRead }: ActionsTableProps) => {
  const t = useTranslations("actions");
  const [aside, setAside] = useState<ActionItem | null>(null);
  const { retry, cancel, busyId, failure } = useMendAction(() => setAside(null));
  const hasCommands = items.some(({ runId, resolvedAt }) => runId !== null || (canMend && resolvedAt === null));
  return (
    <div className="space-y-3">
      {failure && aside === null ? <FailureNotice failure={failure} /> : null}
      <Table
        label={t("tableLabel")}
        columns={[...columns, ...(hasCommands ? (["actionsHead"] as const) : [])].map((key) => ({ key, name: t(key) }))}
      >
        {items.map((item) => {
          const name = t(`kind.${kindName(item.kind)}`);
          return (
            <Row key={item.id}>
              <Cell className="font-semibold max-md:basis-full">{name}</Cell>
              <Cell className="max-w-md break-words max-md:basis-full">
                <ReasonText reason={item.reason} />
              </Cell>
              <Cell className="font-mono text-[0.8125rem]">
                {item.application?.code ? (
                  <ApplicationLink id={item.application.id} canRead={canRead}>
                    {item.application.code}
                  </ApplicationLink>
                ) : (
                  "—"
                )}
              </Cell>
              <Cell className="text-[0.875rem]">
                <Instant at={item.createdAt} as="relative" />
                {item.resolvedAt ? (
                  <span className="block text-[0.8125rem] text-ink-soft">
                    {t("resolvedAt")}: <Instant at={item.resolvedAt} />
                  </span>
                ) : null}
              </Cell>
              {hasCommands ? (
                <Cell className="whitespace-nowrap max-md:basis-full">
                  <span className="-my-1.5 -ml-2.5 flex gap-1">
                    {item.runId ? (
                      <Link
                        href={`/azioni/${item.runId}` as Route}
                        aria-label={t("stepsOf", { name })}
                        className={buttonClass("quiet")}
                      >
                        {t("steps")}
                      </Link>
                    ) : null}
                    {canMend && item.resolvedAt === null ? (
                      <>
                        <Button
                          look="quiet"
                          aria-label={t("retryOne", { name })}
                          isPending={busyId === item.id}
                          onPress={() => retry({ id: item.id })}
                        >
                          {t("retry")}
                        </Button>
                        <Button look="quiet" aria-label={t("cancelOne", { name })} onPress={() => setAside(item)}>
                          {t("cancel")}
                        </Button>
                      </>
                    ) : null}
                  </span>
                </Cell>
              ) : null}
            </Row>
          );
        })}
      </Table>
      {aside ? (
        <CancelActionDialog
          item={aside}
          isBusy={busyId === aside.id}
          failure={failure}
          onConfirm={() => cancel({ id: aside.id })}
          onClose={() => setAside(null)}
        />
      ) : null}
    </div>
  );
};
