import { Search } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Button } from "../../../../components/button.tsx";
import { EmptyState } from "../../../../components/empty-state.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { PageHeading } from "../../../../components/page-heading.tsx";
import { Paging } from "../../../../components/paging.tsx";
import { RefreshEvery } from "../../../../components/refresh-every.tsx";
import { ViewLinks } from "../../../../components/view-links.tsx";
import { readTrail } from "../../../../paging/page-trail.ts";
import { ask, signedInWith } from "../../../../staff.ts";
import { ActionsTable } from "./actions-table.tsx";

const Parameters = z.object({
  stato: z.literal("risolte").optional().catch(undefined),
  testo: z.string().trim().min(1).max(100).optional().catch(undefined),
  da: z.string().max(4000).optional().catch(undefined),
});
type Parameters = z.infer<typeof Parameters>;

const address = (parameters: Parameters): string => {
  const pairs = Object.entries(parameters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length === 0 ? "/azioni" : `/azioni?${new URLSearchParams(pairs)}`;
};

export const generateMetadata = async () => ({ title: (await getTranslations("actions"))("title") });

/** What the jobs could not finish, with the way to do it again or to put it aside. */
const ActionsPage = async ({ searchParams }: PageProps<"/azioni">) => {
  const me = await signedInWith("jobs.read");
  const [t, caller] = await Promise.all([getTranslations("actions"), ask()]);
  const { stato, testo, da } = Parameters.parse(await searchParams);
  const { cursor } = readTrail(da);
  const page = await caller.actions.list({ state: stato ? "resolved" : "open", ...(testo ? { query: testo } : {}), ...(cursor ? { cursor } : {}) });
  return (
    <>
      <RefreshEvery seconds={15} />
      <PageHeading title={t("title")} text={t("text")} />
      <ViewLinks
        label={t("states")}
        views={[
          { label: t("open"), href: address({ testo }), isCurrent: stato === undefined },
          { label: t("resolved"), href: address({ stato: "risolte", testo }), isCurrent: stato !== undefined },
        ]}
      />
      <form action="/azioni" role="search" className="mb-3 flex flex-wrap items-end gap-2">
        {stato ? <input type="hidden" name="stato" value={stato} /> : null}
        <label className="flex min-w-48 flex-1 flex-col gap-1 sm:max-w-80">
          <span className="text-sm font-semibold">{t("search")}</span>
          <span className="relative">
            <Search aria-hidden className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-ink-faint" />
            <input type="search" name="testo" defaultValue={testo} placeholder={t("searchHint")} maxLength={100} className="control w-full pl-8" />
          </span>
        </label>
        <Button type="submit">{t("apply")}</Button>
      </form>
      {page.waitingRegistrations > 0 && stato === undefined ? (
        <div className="mb-3">
          <Notice tone="note">
            <p>
              {t("waitingRegistrations", { count: page.waitingRegistrations })}{" "}
              <Link href="/registrazioni?stato=waiting" className="font-semibold underline">
                {t("seeRegistrations")}
              </Link>
            </p>
          </Notice>
        </div>
      ) : null}
      {page.items.length === 0 ? (
        <div className="rounded-lg border border-line bg-panel">
          <EmptyState title={t(testo ? "emptyFilteredTitle" : "emptyTitle")}>{testo ? null : <p>{t("emptyText")}</p>}</EmptyState>
        </div>
      ) : (
        <ActionsTable items={page.items} canMend={me.permissions.includes("jobs.mend")} />
      )}
      <Paging trail={da} nextCursor={page.nextCursor} addressOf={(trail) => address({ stato, testo, da: trail })} />
    </>
  );
};

export default ActionsPage;
