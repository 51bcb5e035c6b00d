import { inLocale } from "@sportello/domain/locales";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "../session/request-context.ts";
import { AreaLink } from "./area-link.tsx";
import { SearchForm } from "./catalogue/search-form.tsx";
import { Link } from "./link.tsx";
import { PageHeading } from "./page-heading.tsx";

/** Not found: says so, and offers the ways people were most likely looking for. */
export const NotFoundView = async () => {
  const [t, locale, { catalogue }] = await Promise.all([getTranslations("notFound"), getLocale(), api()]);
  const { services } = await catalogue.list({ locale });
  return (
    <>
      <PageHeading title={t("title")}>
        <p className="subtitle-small">{t("text")}</p>
      </PageHeading>
      <div className="container section-block pt-0">
        <div className="row justify-content-center">
          <div className="col-12 col-lg-10">
            <SearchForm idPrefix="non-trovata" />
            <div className="row g-4 mt-3">
              <section className="col-12 col-md-6" aria-labelledby="piu-richiesti">
                <h2 className="title-small-semi-bold" id="piu-richiesti">
                  {t("popular")}
                </h2>
                <ul className="plain-list">
                  {services.slice(0, 5).map(({ slug, title }) => (
                    <li key={slug}>
                      <Link href={`/servizi/${slug}`}>{inLocale(title, locale)}</Link>
                    </li>
                  ))}
                  <li>
                    <Link href="/servizi">
                      <strong>{t("services")}</strong>
                    </Link>
                  </li>
                </ul>
              </section>
              <section className="col-12 col-md-6" aria-labelledby="collegamenti">
                <h2 className="title-small-semi-bold" id="collegamenti">
                  {t("links")}
                </h2>
                <ul className="plain-list">
                  <li>
                    <AreaLink>{t("area")}</AreaLink>
                  </li>
                  <li>
                    <Link href="/stato-pratica">{t("status")}</Link>
                  </li>
                  <li>
                    <Link href="/domande-frequenti">{t("faq")}</Link>
                  </li>
                  <li>
                    <Link href="/mappa-del-sito">{t("siteMap")}</Link>
                  </li>
                </ul>
              </section>
            </div>
          </div>
        </div>
      </div>
    </>
  );
};
