import { groupOf } from "@sportello/domain/applications/status-groups";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "../../../../components/link.tsx";
import { orFirstPage } from "../../../../session/or-first-page.ts";
import { signedInApi } from "../../../../session/signed-in.ts";
import { ListFoot } from "../list-foot.tsx";
import { ActivityCard } from "./activity-card.tsx";
import { ActivityFilters } from "./activity-filters.tsx";
import { ActivitySearch, orders } from "./activity-search.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("area"))("section.activities"),
});

const path = "/area-personale/attivita";

/** Everything the citizen has going with the municipality, by filter, order and words; the address says it all. */
const ActivitiesPage = async ({ searchParams }: PageProps<"/[locale]/area-personale/attivita">) => {
  const search = ActivitySearch.parse(await searchParams);
  const { cerca, stato, servizio, anno, ordina, da } = search;
  const api = await signedInApi(path);
  const question = { text: cerca, group: stato, service: servizio, year: anno, sort: orders[ordina] };
  const [{ items, nextCursor }, filters, t] = await Promise.all([
    orFirstPage(da, (cursor) => api.activities.list({ ...question, cursor })),
    api.activities.filters(),
    getTranslations("activities"),
  ]);
  const isNarrowed = Boolean(cerca || stato || servizio || anno);
  // Where there is nothing at all, there is nothing to look for.
  const isEmpty = items.length === 0 && !isNarrowed && ordina === "recenti" && da === undefined;
  return (
    <>
      <h1 className="title-xxlarge" data-element="page-name">
        {t("title")}
      </h1>
      {isEmpty ? null : <ActivityFilters search={search} filters={filters} isNarrowed={isNarrowed} />}
      {items.length === 0 ? (
        <div role="status">
          <p>{t(isNarrowed ? "nothingFound" : ordina === "scadenza" ? "noneDue" : "none")}</p>
          {isNarrowed ? null : (
            <p>
              <Link className="btn btn-primary" href="/servizi">
                {t("findService")}
              </Link>
            </p>
          )}
        </div>
      ) : null}
      <ul className="list-unstyled area-list">
        {items.map((activity) => (
          <li key={activity.id} data-group={groupOf(activity.status)}>
            <ActivityCard activity={activity} level="h2" />
          </li>
        ))}
      </ul>
      <ListFoot
        path={path}
        query={{
          cerca,
          stato,
          servizio,
          anno: anno === undefined ? undefined : String(anno),
          ordina: ordina === "recenti" ? undefined : ordina,
        }}
        nextCursor={nextCursor}
        isFirst={da === undefined}
      />
    </>
  );
};

export default ActivitiesPage;
