import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { CategoryCards } from "../../../components/category-cards.tsx";
import { Link } from "../../../components/link.tsx";
import { PageHeading } from "../../../components/page-heading.tsx";
import { SearchForm } from "../../../components/search-form.tsx";
import { api } from "../../../session/request-context.ts";
import { Results } from "./results.tsx";

const Search = z.object({ cerca: z.string().trim().max(100).catch(""), categoria: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60).optional().catch(undefined) });

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations("catalogue"))("title") });

/** All the services: searched by word, narrowed by category. */
const CataloguePage = async ({ searchParams }: PageProps<"/[locale]/servizi">) => {
  const t = await getTranslations("catalogue");
  const { cerca, categoria } = Search.parse(await searchParams);
  const { catalogue } = await api();
  const [found, all] = await Promise.all([
    catalogue.list({ ...(cerca ? { query: cerca } : {}), ...(categoria ? { category: categoria } : {}) }),
    catalogue.list({}),
  ]);
  return (
    <>
      <PageHeading title={t("title")}>
        <p className="subtitle-small">{t("intro")}</p>
      </PageHeading>
      <section className="bg-grey-card section-block" aria-labelledby="esplora">
        <div className="container">
          <h2 className="title-xxlarge" id="esplora">{t("explore")}</h2>
          <div className="row">
            <div className="col-12 col-lg-8">
              <SearchForm idPrefix="catalogo" query={cerca} category={categoria} isLive />
              <Results services={found.services} query={cerca} category={categoria} />
            </div>
            <aside className="col-12 col-lg-4 aside-links" aria-labelledby="utili">
              <h3 className="title-xsmall-semi-bold" id="utili">{t("useful")}</h3>
              <ul className="list-unstyled">
                <li><Link href="/area-personale">{t("usefulArea")}</Link></li>
                <li><Link href="/stato-pratica">{t("usefulStatus")}</Link></li>
                <li><Link href="/domande-frequenti">{t("usefulFaq")}</Link></li>
              </ul>
            </aside>
          </div>
        </div>
      </section>
      <CategoryCards categories={all.categories} title={t("byCategory")} />
    </>
  );
};

export default CataloguePage;
