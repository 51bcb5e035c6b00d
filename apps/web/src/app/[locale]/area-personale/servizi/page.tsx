import { statusGroups } from "@sportello/domain/applications/status-groups";
import { inLocale } from "@sportello/domain/locales";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AvailabilityChip } from "../../../../components/availability-chip.tsx";
import { Link } from "../../../../components/link.tsx";
import { Day } from "../../../../components/text/day.tsx";
import { signedInApi } from "../../../../session/signed-in.ts";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("area"))("section.services"),
});

/** The services the citizen used: where their applications stand, and the way to begin another. */
const ServicesPage = async () => {
  const api = await signedInApi("/area-personale/servizi");
  const [services, t, tAll, locale] = await Promise.all([
    api.catalogue.inUse(),
    getTranslations("servicesInUse"),
    getTranslations(),
    getLocale(),
  ]);
  return (
    <>
      <h1 className="title-xxlarge" data-element="page-name">
        {t("title")}
      </h1>
      <p className="subtitle-small">{t(services.length === 0 ? "none" : "intro")}</p>
      <ul className="list-unstyled area-list">
        {services.map(({ slug, title, counts, latest, availability }) => (
          <li key={slug}>
            <article className="card shadow-sm application-card">
              <div className="card-body">
                <div className="application-card-top">
                  <h2 className="title-small-semi-bold mb-0">
                    <Link href={`/servizi/${slug}`}>{inLocale(title, locale)}</Link>
                  </h2>
                  <AvailabilityChip availability={availability} />
                </div>
                <ul className="list-inline service-counts">
                  {statusGroups.flatMap((group) => {
                    const count = counts[group] ?? 0;
                    return count === 0
                      ? []
                      : [
                          <li className="list-inline-item" key={group}>
                            <Link href={`/area-personale/attivita?servizio=${slug}&stato=${group}`}>
                              {tAll(`activities.group.${group}`)}: {count}
                            </Link>
                          </li>,
                        ];
                  })}
                </ul>
                <p className="application-card-facts mb-0">
                  <span>
                    {t("lastUsed")} <Day of={latest.updatedAt} />: {tAll(`status.${latest.status}`)}
                  </span>
                </p>
                <p className="application-card-links mb-0">
                  {availability.state === "open" ? (
                    <Link className="btn btn-outline-primary btn-sm" href={`/servizi/${slug}/richiesta`}>
                      {t("startAgain")}
                    </Link>
                  ) : null}
                  <Link href={`/area-personale/attivita?servizio=${slug}`}>{t("allOfThis")}</Link>
                </p>
              </div>
            </article>
          </li>
        ))}
      </ul>
      <p>
        <Link className="btn btn-primary" href="/servizi">
          {t("findService")}
        </Link>
      </p>
    </>
  );
};

export default ServicesPage;
