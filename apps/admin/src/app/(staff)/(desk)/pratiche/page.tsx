import { hasPermission } from "@sportello/domain/access/permissions";
import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { Paging } from "../../../../components/paging.tsx";
import { readTrail } from "../../../../paging/page-trail.ts";
import { ask, signedInWith, staffContext } from "../../../../staff.ts";
import { ColumnsMenu } from "./columns-menu.tsx";
import { ExportButton } from "./export-button.tsx";
import { KeysHelp } from "./keys-help.tsx";
import { QueueDesk } from "./queue-desk.tsx";
import { QueueEmpty } from "./queue-empty.tsx";
import { QueueFilterForm } from "./queue-filter-form.tsx";
import { queueAddress, queueQuestion, questionParameters, readQueueParameters } from "./queue-filters.ts";
import { QueueViews } from "./queue-views.tsx";

export const generateMetadata = async () => ({ title: (await getTranslations("queue"))("title") });

const QueuePage = async ({ searchParams }: PageProps<"/pratiche">) => {
  const me = await signedInWith("applications.read");
  const t = await getTranslations("queue");
  if (me.offices.length === 0) {
    return (
      <EmptyState title={t("noOfficeTitle")}>
        <p>{t("noOfficeText")}</p>
      </EmptyState>
    );
  }
  const search = await searchParams;
  const parameters = readQueueParameters(search);
  const { filter, sort } = queueQuestion(parameters);
  const { cursor, isFirst } = readTrail(parameters.da);
  const caller = await ask();
  const [page, around, { now }] = await Promise.all([
    caller.queue.list({ ...filter, sort, ...(cursor ? { cursor } : {}) }),
    caller.queue.surroundings(),
    staffContext(),
  ]);
  const first = around.views.find(({ id }) => id === around.defaultViewId);
  if (first && Object.keys(search).length === 0)
    redirect(queueAddress(questionParameters(first), { vista: first.id }) as Route);
  return (
    <>
      <PageHeading title={t("title")}>
        <ExportButton parameters={parameters} isOpenAtFirst={search["esportazioni"] === "1"} />
        <ColumnsMenu chosen={around.columns} />
        <KeysHelp of="queue" />
      </PageHeading>
      <QueueViews
        parameters={parameters}
        counts={around.counts}
        views={around.views}
        offices={around.offices}
        defaultViewId={around.defaultViewId}
        canWork={hasPermission(me.role, "applications.work")}
      />
      <QueueFilterForm
        parameters={parameters}
        counts={around.counts}
        services={around.services}
        offices={around.offices}
        colleagues={around.colleagues}
        myId={me.id}
      />
      {/* Another question is another list: what was selected or noticed on the old one is gone. */}
      <QueueDesk
        key={queueAddress(parameters, { da: parameters.da })}
        items={page.items}
        filter={filter}
        sort={sort}
        parameters={parameters}
        shownAt={now.toISOString()}
        isFirstPage={isFirst}
        nextCursor={page.nextCursor}
        columns={around.columns}
        myId={me.id}
        canWork={hasPermission(me.role, "applications.work")}
        colleagues={around.colleagues}
      >
        <QueueEmpty parameters={parameters} />
      </QueueDesk>
      <Paging
        trail={parameters.da}
        nextCursor={page.nextCursor}
        addressOf={(da) => queueAddress(parameters, { da })}
        {...(page.items.length > 0 ? { summary: t("shown", { count: page.items.length }) } : {})}
      />
    </>
  );
};

export default QueuePage;
