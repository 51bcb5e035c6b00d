import { getTranslations } from "next-intl/server";
import Link from "next/link";
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
import { CausesPanel } from "./causes-panel.tsx";
import { RegistrationsDesk } from "./registrations-desk.tsx";

const states = ["waiting", "failed", "refused", "registered"] as const;
/** The cockpit opens on what has no number yet. */
const unsettled = "unsettled";
const Parameters = z.object({
  stato: z.enum(states).optional().catch(undefined),
  testo: z.string().trim().min(1).max(100).optional().catch(undefined),
  da: z.string().max(4000).optional().catch(undefined),
});
type Parameters = z.infer<typeof Parameters>;

const address = (parameters: Parameters): string => listAddress("/registrazioni", parameters);

export const generateMetadata = async () => ({ title: (await getTranslations("registrations"))("title") });

/** The registration cockpit: what waits, since when, why, and what can be done about it. */
const RegistrationsPage = async ({ searchParams }: PageProps<"/registrazioni">) => {
  const me = await signedInWith("registrations.read");
  const [t, caller] = await Promise.all([getTranslations("registrations"), ask()]);
  const { stato, testo, da } = Parameters.parse(await searchParams);
  const { cursor } = readTrail(da);
  const page = await caller.registrations.list({
    state: stato ?? unsettled,
    ...(testo ? { query: testo } : {}),
    ...(cursor ? { cursor } : {}),
  });
  const countOf = (state: (typeof states)[number]) => page.counts.find((group) => group.state === state)?.count ?? 0;
  const [canMend, canRead] = [
    me.permissions.includes("registrations.mend"),
    me.permissions.includes("applications.read"),
  ];
  const withoutNumber = countOf("waiting") + countOf("failed") + countOf("refused");
  return (
    <>
      <RefreshEvery seconds={15} />
      <PageHeading title={t("title")} text={t("text")}>
        {me.permissions.includes("connectors.write") ? (
          <Link href="/connettori/protocol" className="font-semibold text-primary-deep underline">
            {t("connectorOptions")}
          </Link>
        ) : null}
      </PageHeading>
      <ViewLinks
        label={t("states")}
        views={[
          { label: t(unsettled), href: address({ testo }), count: withoutNumber, isCurrent: stato === undefined },
          ...states.map((state) => ({
            label: t(state),
            href: address({ stato: state, testo }),
            count: countOf(state),
            isCurrent: stato === state,
            isUrgent: (state === "failed" || state === "refused") && countOf(state) > 0,
          })),
        ]}
      />
      <SearchForm
        action="/registrazioni"
        keep={{ stato }}
        value={testo}
        label={t("search")}
        hint={t("searchHint")}
        submit={t("apply")}
        clear={{ label: t("clear"), href: address({ stato }) }}
      />
      {canMend && page.causes.length > 0 && stato !== "registered" && stato !== "waiting" ? (
        <CausesPanel causes={page.causes} />
      ) : null}
      {page.items.length === 0 ? (
        <div className="rounded-lg border border-line bg-panel">
          <EmptyState title={t(testo ? "emptyFilteredTitle" : "emptyTitle")}>
            {testo ? null : <p>{t("emptyText")}</p>}
          </EmptyState>
        </div>
      ) : (
        <RegistrationsDesk items={page.items} canMend={canMend} canRead={canRead} unsettled={withoutNumber} />
      )}
      <Paging trail={da} nextCursor={page.nextCursor} addressOf={(trail) => address({ stato, testo, da: trail })} />
    </>
  );
};

export default RegistrationsPage;
