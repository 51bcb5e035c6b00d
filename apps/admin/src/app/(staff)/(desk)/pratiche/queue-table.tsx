import { inLocale } from "@sportello/domain/locales";
import { romeDay } from "@sportello/domain/time/rome-day";
import type { Route } from "next";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { Instant } from "../../../../components/instant.tsx";
import { StatusBadge } from "../../../../components/status-badge.tsx";
import { Cell, Row, rowLink, Table } from "../../../../components/table.tsx";
import { DueDay } from "../../../../due/due-day.tsx";
import type { QueueItem } from "../../../../trpc/outputs.ts";

type QueueTableProps = { readonly items: readonly QueueItem[]; readonly myId: string };

const columns = ["application", "applicant", "status", "due", "assignee", "received", "registration"] as const;

/** The applications of one's offices. On a narrow screen each row is a card; the roles keep it a table for those who listen. */
export const QueueTable = ({ items, myId }: QueueTableProps) => {
  const t = useTranslations("queue");
  return (
    <Table label={t("tableLabel")} columns={columns.map((key) => ({ key, name: t(key), ...(key === "application" ? { width: "w-[26%]" } : {}) }))}>
        {items.map((item) => (
          <QueueRow key={item.id} item={item} myId={myId} />
        ))}
    </Table>
  );
};

/** The column's name, where the head is not seen. */
const Name = ({ children }: { readonly children: string }) => <span className="text-[0.8125rem] text-ink-faint md:hidden">{children} </span>;

const QueueRow = ({ item, myId }: { readonly item: QueueItem; readonly myId: string }) => {
  const t = useTranslations("queue");
  const locale = useLocale();
  const today = romeDay(useNow());
  return (
    <Row isLink>
      <Cell className="font-semibold max-md:order-1 max-md:basis-full">
        {/* The link covers the row; its text is what a list of links reads out. */}
        <Link href={`/pratiche/${item.id}` as Route} data-row-link className={rowLink}>
          {inLocale(item.title, locale)}
          <span className="block font-mono text-[0.8125rem] font-normal text-ink-faint">{item.code}</span>
        </Link>
      </Cell>
      <Cell className="max-md:order-3 max-md:basis-full">
        {item.applicant.name}
        <span className="block font-mono text-[0.8125rem] text-ink-faint">{item.applicant.fiscalCode ?? t("unidentified")}</span>
      </Cell>
      <Cell className="max-md:order-2">
        <StatusBadge status={item.status} />
      </Cell>
      <Cell className="max-md:order-2">
        <DueDay dueOn={item.dueOn} status={item.status} today={today} />
      </Cell>
      <Cell className="max-md:order-4">
        <Name>{t("assignee")}</Name>
        {item.assignee === null ? <span className="text-ink-faint">{t("nobody")}</span> : item.assignee.id === myId ? t("you") : item.assignee.name}
      </Cell>
      <Cell className="text-ink-soft tabular-nums max-md:order-5">
        <Name>{t("received")}</Name>
        {item.submittedAt ? <Instant at={item.submittedAt} as="day" /> : null}
      </Cell>
      <Cell className="tabular-nums max-md:order-6">
        <Name>{t("registration")}</Name>
        {item.registrationNumber ?? (item.isRegistrationPending ? <span className="text-wait italic">{t("registrationPending")}</span> : <span className="text-ink-faint">—</span>)}
      </Cell>
    </Row>
  );
};
