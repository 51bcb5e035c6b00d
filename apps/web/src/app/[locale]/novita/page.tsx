import { inLocale } from "@sportello/domain/locales";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "../../../components/link.tsx";
import { publicMetadata } from "../../../components/machines/public-metadata.ts";
import { Day } from "../../../components/text/day.tsx";
import { SectionPage } from "../../../components/town/section-page.tsx";
import { api } from "../../../session/request-context.ts";

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations("town");
  return publicMetadata({ title: t("news"), description: t("newsIntro"), path: "/novita" });
};

/** "Novità", where no institutional site has it: what changes in the services, read from the services themselves. */
const NewsPage = async () => {
  const [t, locale, { catalogue }] = await Promise.all([getTranslations("town"), getLocale(), api()]);
  const { services } = await catalogue.list({ locale });
  const latest = services.toSorted((one, other) => other.publishedAt.localeCompare(one.publishedAt)).slice(0, 8);
  return (
    <SectionPage
      title={t("news")}
      intro={t("newsIntro")}
      hook="news-category-link"
      entries={[{ key: "avvisi", href: "/novita/avvisi", title: t("notices"), text: t("noticesText") }]}
    >
      <section className="container section-block" aria-labelledby="aggiornate">
        <h2 className="title-xxlarge" id="aggiornate">
          {t("updatedServices")}
        </h2>
        <ul className="dated-list">
          {latest.map(({ slug, title, publishedAt }) => (
            <li key={slug}>
              <Day of={publishedAt} />
              <Link href={`/servizi/${slug}`}>{inLocale(title, locale)}</Link>
            </li>
          ))}
        </ul>
      </section>
    </SectionPage>
  );
};

export default NewsPage;
