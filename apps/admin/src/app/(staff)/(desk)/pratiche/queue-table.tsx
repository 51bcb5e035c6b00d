import { inLocale } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { Route } from "next";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { Instant } from "../../../../components/instant.tsx";
import { StatusBadge } from "../../../../components/status-badge.tsx";
import { cell, headCell, row, table } from "../../../../components/table-class.ts";
import { DueDay } from "../../../../due/due-day.tsx";
import type { QueueItem } from "../../../../trpc/outputs.ts";

type QueueTableProps = { readonly items: readonly QueueItem[]; readonly myId: string };

const columns = ["application", "applicant", "status", "due", "assignee", "received", "registration"] as const;

/** The applications of one's offices. On a narrow screen each row is a card; the roles keep it a table for those who listen. */
export const QueueTable = ({ items, myId }: QueueTableProps) => {
  const t = useTranslations("queue");
  return (
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
        {items.map((item) => (
          <QueueRow key={item.id} item={item} myId={myId} />
        ))}
      </tbody>
    </table>
  );
};

const QueueRow = ({ item, myId }: { readonly item: QueueItem; readonly myId: string }) => {
  const t = useTranslations("queue");
  const locale = useLocale();
  const today = romeDay(useNow());
  return (
    <tr role="row" className={row}>
      <td role="cell" className={`${cell} font-semibold max-md:order-1 max-md:basis-full`}>
        {/* The link covers the row; its text is what a list of links reads out. */}
        <Link href={`/pratiche/${item.id}` as Route} data-row-link className="text-primary-deep after:absolute after:inset-0 focus-visible:outline-none">
          {inLocale(item.title, locale)}
          <span className="block font-mono text-[0.8125rem] font-normal text-ink-faint">{item.code}</span>
        </Link>
      </td>
      <td role="cell" className={`${cell} max-md:order-3 max-md:basis-full`}>
        {item.applicant.name}
        <span className="block font-mono text-[0.8125rem] text-ink-faint">{item.applicant.fiscalCode}</span>
      </td>
      <td role="cell" className={`${cell} max-md:order-2`}>
        <StatusBadge status={item.status} />
      </td>
      <td role="cell" className={`${cell} max-md:order-2`}>
        <DueDay dueOn={item.dueOn} status={item.status} today={today} />
      </td>
      <td role="cell" className={`${cell} max-md:order-4`}>
        {item.assignee === null ? <span className="text-ink-faint">{t("nobody")}</span> : item.assignee.id === myId ? t("you") : item.assignee.name}
      </td>
      <td role="cell" className={`${cell} text-ink-soft tabular-nums max-md:order-5`}>
        {item.submittedAt ? <Instant at={item.submittedAt} as="day" /> : null}
      </td>
      <td role="cell" className={`${cell} tabular-nums max-md:order-6`}>
        {item.registrationNumber ?? (item.isRegistrationPending ? <span className="text-wait italic">{t("registrationPending")}</span> : <span className="text-ink-faint">—</span>)}
      </td>
    </tr>
  );
};
