import { hasPermission } from "@sportello/domain/access/permissions";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { Paging } from "../../../../components/paging.tsx";
import { RefreshEvery } from "../../../../components/refresh-every.tsx";
import { ask, signedInWith } from "../../../../staff.ts";
import { readTrail } from "../../../../paging/page-trail.ts";
import { QueueEmpty } from "./queue-empty.tsx";
import { QueueFilterForm } from "./queue-filter-form.tsx";
import { queueAddress, queueInput, readQueueParameters } from "./queue-filters.ts";
import { QueueKeys } from "./queue-keys.tsx";
import { QueueTable } from "./queue-table.tsx";
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
  const parameters = readQueueParameters(await searchParams);
  const { cursor } = readTrail(parameters.da);
  const caller = await ask();
  const [page, counts, filters] = await Promise.all([
    caller.queue.list({ ...queueInput(parameters), ...(cursor ? { cursor } : {}) }),
    caller.queue.counts(),
    caller.queue.filters(),
  ]);
  return (
    <>
      <RefreshEvery seconds={20} />
      <PageHeading title={t("title")}>
        <QueueKeys />
      </PageHeading>
      <QueueViews parameters={parameters} counts={counts} canWork={hasPermission(me.role, "applications.work")} />
      <QueueFilterForm parameters={parameters} counts={counts} services={filters.services} offices={filters.offices} />
      {page.items.length === 0 ? <QueueEmpty parameters={parameters} /> : <QueueTable items={page.items} myId={me.id} />}
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
