import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { readCatalogueAddress } from "../../../components/catalogue/catalogue-address.ts";
import { CategoryCards } from "../../../components/catalogue/category-cards.tsx";
import { FilterPanel } from "../../../components/catalogue/filter-panel.tsx";
import { SearchForm } from "../../../components/catalogue/search-form.tsx";
import { publicMetadata } from "../../../components/machines/public-metadata.ts";
import { PublicHeading } from "../../../components/public-heading.tsx";
import { api } from "../../../session/request-context.ts";
import { Results } from "./results.tsx";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("catalogue");
  return publicMetadata({ title: t("title"), description: t("intro"), path: "/servizi" });
};

/** All the services: searched by word, narrowed by category, topic, life event and recipient. */
const CataloguePage = async ({ searchParams }: PageProps<"/[locale]/servizi">) => {
  const [t, locale, { catalogue }] = await Promise.all([getTranslations("catalogue"), getLocale(), api()]);
  const search = readCatalogueAddress(await searchParams);
  const [found, all] = await Promise.all([
    catalogue.list({ query: search.query, locale, ...search.choice, group: search.group }),
    catalogue.list({ locale }),
  ]);
  return (
    <>
      <PublicHeading title={t("title")}>
        <p className="subtitle-small">{t("intro")}</p>
      </PublicHeading>
      <section className="bg-grey-card section-block" aria-labelledby="esplora">
        <div className="container">
          <h2 className="title-xxlarge" id="esplora">
            {t("explore")}
          </h2>
          <div className="catalogue-layout">
            <div className="catalogue-search">
              <SearchForm idPrefix="catalogo" search={search} isLive />
            </div>
            <FilterPanel catalogue={found} search={search} />
            <Results catalogue={found} search={search} />
          </div>
        </div>
      </section>
      <CategoryCards categories={all.counts.category} title={t("byCategory")} />
    </>
  );
};

export default CataloguePage;
