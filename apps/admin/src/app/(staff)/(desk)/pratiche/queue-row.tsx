"use client";

import type { QueueColumn } from "@sportello/api/queue/columns";
import { turns, type Turn } from "@sportello/domain/applications/turn";
import { inLocale } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { Route } from "next";
import { useLocale, useNow, useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { Instant } from "../../../../components/instant.tsx";
import { StatusBadge } from "../../../../components/status-badge.tsx";
import { Cell, Row, rowLink } from "../../../../components/table.tsx";
import { DueDay } from "../../../../due/due-day.tsx";
import { dueMark } from "../../../../due/due-mark.ts";
import type { ShownItem } from "./use-queue-news.ts";

type QueueRowProps = {
  readonly item: ShownItem;
  readonly columns: readonly QueueColumn[];
  readonly myId: string;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
};

/** One application. Past its term it has a red edge, near it an orange one; one that the filter no longer shows fades until the list is renewed. */
export const QueueRow = ({ item, columns, myId, isChosen, onChoose }: QueueRowProps) => {
  const t = useTranslations("queue");
  const locale = useLocale();
  const today = romeDay(useNow());
  const mark = dueMark(item.dueOn, item.status, today);
  const urgency = mark.kind;
  const edge =
    urgency === "overdue"
      ? "md:border-l-bad-strong"
      : urgency === "today" || urgency === "soon"
        ? "md:border-l-warn"
        : "md:border-l-transparent";
  const title = inLocale(item.title, locale);
  return (
    <Row isLink isChosen={isChosen} isFaded={!item.fits}>
      <Cell className={`md:border-l-4 ${edge} max-md:order-0 max-md:basis-6`}>
        <input
          type="checkbox"
          aria-label={t("chooseOne", { name: `${title}, ${item.applicant.name}` })}
          checked={isChosen}
          onChange={({ target }) => onChoose(target.checked)}
          className="relative z-1 mt-0.5 size-4.5 accent-primary"
        />
      </Cell>
      <Cell className="font-semibold max-md:order-1 max-md:basis-[calc(100%-2.5rem)]">
        {/* The link covers the row; its text is what a list of links reads out. */}
        <Link href={`/pratiche/${item.id}` as Route} prefetch={false} data-row-link={item.id} className={rowLink}>
          {title}
          <span className="block font-mono text-[0.8125rem] font-normal text-ink-faint">{item.code}</span>
        </Link>
        {item.fits ? null : (
          <span className="block text-[0.8125rem] font-normal text-ink-soft">{t("noLongerFits")}</span>
        )}
      </Cell>
      {columns.map((column) => (
        <Cell
          key={column}
          className={`${places[column]} ${column === "due" && mark.kind === "none" ? "max-md:hidden" : ""}`}
        >
          {named.includes(column) ? (
            <span className="text-[0.8125rem] text-ink-faint md:hidden">{t(column)} </span>
          ) : null}
          <Answer column={column} item={item} myId={myId} today={today} />
        </Cell>
      ))}
    </Row>
  );
};

/** Where a cell stands in the card of a narrow screen. */
const places: Record<QueueColumn, string> = {
  applicant: "max-md:order-3 max-md:basis-full",
  status: "max-md:order-2",
  due: "max-md:order-2",
  turn: "max-md:order-2",
  assignee: "max-md:order-4",
  received: "text-ink-soft tabular-nums max-md:order-5",
  moved: "text-ink-soft tabular-nums max-md:order-5",
  registration: "tabular-nums max-md:order-6",
  office: "max-md:order-6",
  language: "max-md:order-6",
};

/** Columns whose answer says nothing without its name, where the head is not seen. */
const named: readonly QueueColumn[] = ["assignee", "received", "moved", "registration", "office", "language"];

const Answer = ({
  column,
  item,
  myId,
  today,
}: {
  readonly column: QueueColumn;
  readonly item: ShownItem;
  readonly myId: string;
  readonly today: string;
}): ReactNode => {
  const t = useTranslations();
  const locale = useLocale();
  switch (column) {
    case "applicant":
      return (
        <>
          {item.applicant.name}
          <span className="block font-mono text-[0.8125rem] text-ink-faint">
            {item.applicant.fiscalCode ?? t("queue.unidentified")}
          </span>
        </>
      );
    case "status":
      return <StatusBadge status={item.status} mayWrap />;
    case "due":
      return <DueDay dueOn={item.dueOn} status={item.status} today={today} />;
    case "turn": {
      const turn = (Object.keys(turns) as Turn[]).find((name) =>
        (turns[name] as readonly string[]).includes(item.status),
      );
      return turn ? t(`turn.${turn}`) : <Nothing />;
    }
    case "assignee":
      return item.assignee === null ? (
        <span className="text-ink-faint">{t("queue.nobody")}</span>
      ) : item.assignee.id === myId ? (
        t("queue.you")
      ) : (
        item.assignee.name
      );
    case "received":
      return item.submittedAt ? <Instant at={item.submittedAt} as="day" /> : <Nothing />;
    case "moved":
      return <Instant at={item.movedAt} as="relative" />;
    case "registration":
      return (
        item.registrationNumber ??
        (item.isRegistrationPending ? (
          <span className="text-wait italic">{t("queue.registrationPending")}</span>
        ) : (
          <Nothing />
        ))
      );
    case "office":
      return inLocale(item.office, locale);
    case "language":
      return item.locale.toUpperCase();
  }
};

const Nothing = () => <span className="text-ink-faint">—</span>;
