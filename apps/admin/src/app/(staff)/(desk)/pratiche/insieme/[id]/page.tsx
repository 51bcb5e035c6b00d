import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { z } from "zod";
import { BackLink } from "../../../../../../components/back-link.tsx";
import { PageHeading } from "../../../../../../components/page-heading.tsx";
import { RefreshEvery } from "../../../../../../components/refresh-every.tsx";
import { ask, orNotFound, signedInWith } from "../../../../../../staff.ts";
import { BulkState } from "../../bulk/bulk-state.tsx";
import { BulkButtons } from "./bulk-buttons.tsx";
import { BulkGrace } from "./bulk-grace.tsx";
import { BulkRows } from "./bulk-rows.tsx";

const Id = z.uuid();

export const generateMetadata = async () => ({ title: (await getTranslations("bulk"))("title") });

/** How far a command on many applications is, and what became of each. */
const BulkPage = async ({ params }: PageProps<"/pratiche/insieme/[id]">) => {
  await signedInWith("applications.work");
  const id = Id.safeParse((await params).id);
  if (!id.success) notFound();
  const [t, bulk] = await Promise.all([getTranslations(), orNotFound((await ask()).bulk.find({ id: id.data }))]);
  const isUnderWay = bulk.state === "waiting" || bulk.state === "running";
  const settled = bulk.done + bulk.refused;
  return (
    <>
      {isUnderWay ? <RefreshEvery seconds={2} /> : null}
      <BackLink href="/pratiche">{t("bulk.back")}</BackLink>
      <PageHeading title={t("bulk.heading", { command: t(`command.${bulk.command}`), count: bulk.total })}>
        <BulkButtons id={bulk.id} state={bulk.state} startsInMs={bulk.startsInMs} />
      </PageHeading>
      <section aria-label={t("bulk.progress")} className="mb-5 space-y-2 rounded-lg border border-line bg-panel p-4">
        <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 tabular-nums">
          <BulkState state={bulk.state} />
          {t("bulk.summary", { done: bulk.done, refused: bulk.refused, left: bulk.left })}
        </p>
        <BulkGrace startsInMs={bulk.startsInMs} />
        {isUnderWay ? (
          <progress
            aria-label={t("bulk.progress")}
            value={settled}
            max={bulk.total}
            className="block w-full accent-primary"
          />
        ) : null}
        {isUnderWay ? <p className="text-sm text-ink-soft">{t("bulk.mayLeave")}</p> : null}
        {bulk.colleague ? <p>{t("bulk.to", { name: bulk.colleague })}</p> : null}
        {bulk.documents.length > 0 ? (
          <p>{t("bulk.withDocuments", { count: bulk.documents.length, names: bulk.documents.join(", ") })}</p>
        ) : null}
        {bulk.reason ? <p className="max-w-prose whitespace-pre-line text-ink-soft">{bulk.reason}</p> : null}
      </section>
      <BulkRows rows={bulk.rows} isUnderWay={isUnderWay} />
    </>
  );
};

export default BulkPage;
