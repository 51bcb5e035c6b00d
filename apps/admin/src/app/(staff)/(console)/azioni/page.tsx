import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { Paging } from "../../../../components/paging.tsx";
import { RefreshEvery } from "../../../../components/refresh-every.tsx";
import { SearchForm } from "../../../../components/search-form.tsx";
import { ViewLinks } from "../../../../components/view-links.tsx";
import { listAddress } from "../../../../paging/list-address.ts";
import { readTrail } from "../../../../paging/page-trail.ts";
import { ask, signedInWith } from "../../../../staff.ts";
import { ActionsTable } from "./actions-table.tsx";
import { UnderWay } from "./under-way.tsx";
import { WaitingNotice } from "./waiting-notice.tsx";

const Parameters = z.object({
  stato: z.enum(["in-corso", "risolte"]).optional().catch(undefined),
  testo: z.string().trim().min(1).max(100).optional().catch(undefined),
  da: z.string().max(4000).optional().catch(undefined),
});
type Parameters = z.infer<typeof Parameters>;

const address = (parameters: Parameters): string => listAddress("/azioni", parameters);

export const generateMetadata = async () => ({ title: (await getTranslations("actions"))("title") });

/** What the jobs could not finish, with the way to do it again or to put it aside; and what is under way. */
const ActionsPage = async ({ searchParams }: PageProps<"/azioni">) => {
  const me = await signedInWith("jobs.read");
  const [t, caller] = await Promise.all([getTranslations("actions"), ask()]);
  const { stato, testo, da } = Parameters.parse(await searchParams);
  const { cursor } = readTrail(da);
  const isUnderWay = stato === "in-corso";
  const [canMend, canRead] = [me.permissions.includes("jobs.mend"), me.permissions.includes("applications.read")];
  const page = isUnderWay
    ? null
    : await caller.actions.list({
        state: stato ? "resolved" : "open",
        ...(testo ? { query: testo } : {}),
        ...(cursor ? { cursor } : {}),
      });
  return (
    <>
      <RefreshEvery seconds={15} />
      <PageHeading title={t("title")} text={t("text")} />
      <ViewLinks
        label={t("states")}
        views={[
          { label: t("open"), href: address({ testo }), isCurrent: stato === undefined },
          { label: t("underWay"), href: address({ stato: "in-corso", testo }), isCurrent: isUnderWay },
          { label: t("resolved"), href: address({ stato: "risolte", testo }), isCurrent: stato === "risolte" },
        ]}
      />
      <SearchForm
        action="/azioni"
        keep={{ stato }}
        value={testo}
        label={t("search")}
        hint={t("searchHint")}
        submit={t("apply")}
        clear={{ label: t("clear"), href: address({ stato }) }}
      />
      {page === null ? (
        <UnderWay query={testo} canMend={canMend} canRead={canRead} />
      ) : (
        <>
          {page.waitingRegistrations > 0 && stato === undefined ? (
            <WaitingNotice count={page.waitingRegistrations} />
          ) : null}
          {page.items.length === 0 ? (
            <div className="rounded-lg border border-line bg-panel">
              <EmptyState title={t(testo ? "emptyFilteredTitle" : "emptyTitle")}>
                {testo ? null : <p>{t("emptyText")}</p>}
              </EmptyState>
            </div>
          ) : (
            <ActionsTable items={page.items} canMend={canMend} canRead={canRead} />
          )}
          <Paging trail={da} nextCursor={page.nextCursor} addressOf={(trail) => address({ stato, testo, da: trail })} />
        </>
      )}
    </>
  );
};

export default ActionsPage;
